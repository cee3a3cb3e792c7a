package no.rodtrad.plan.web;

import java.util.Optional;
import no.rodtrad.plan.PlanPages;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** Plans that are being made, on the front page. */
@Component
class InfluencePart implements FrontPagePart {

    private static final int SHOWN = 4;

    private final PlanPages plans;

    InfluencePart(PlanPages plans) {
        this.plans = plans;
    }

    @Override
    public Place place() {
        return Place.INFLUENCE;
    }

    @Override
    public Optional<View> view(PageContext context) {
        var open = plans.beingMade(SHOWN, context.asOf());
        return open.isEmpty() ? Optional.empty() : Optional.of(View.of("plan/front-plans", "plans", open));
    }
}
