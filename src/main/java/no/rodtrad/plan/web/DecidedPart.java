package no.rodtrad.plan.web;

import java.util.Optional;
import no.rodtrad.plan.DecisionPages;
import no.rodtrad.web.FrontPagePart;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;
import org.springframework.stereotype.Component;

/** What was decided lately, on the front page. */
@Component
class DecidedPart implements FrontPagePart {

    private static final int SHOWN = 3;

    private final DecisionPages decisions;

    DecidedPart(DecisionPages decisions) {
        this.decisions = decisions;
    }

    @Override
    public Place place() {
        return Place.DECIDED;
    }

    @Override
    public Optional<View> view(PageContext context) {
        var newest = decisions.newest(SHOWN, context.asOf());
        return newest.isEmpty() ? Optional.empty() : Optional.of(View.of("plan/front-decided", "rows", newest));
    }
}
