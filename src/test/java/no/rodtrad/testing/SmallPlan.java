package no.rodtrad.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.plan.model.PlanSource;

/** A plan with one focus area, {@code fa.1}, for what has to belong to something. */
public final class SmallPlan {

    private SmallPlan() {}

    public static PlanFacts facts() {
        var known = Instant.parse("2024-01-01T00:00:00Z");
        var area = new PlanElement(
                "fa.1",
                PlanElementKind.FOCUS_AREA,
                Optional.empty(),
                Optional.empty(),
                1,
                "Ut på tur",
                true,
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "plan",
                known);
        return new PlanFacts(List.of(new PlanSource("plan", "Plan", known, "test")), List.of(), List.of(area));
    }
}
