package no.rodtrad.plan.web;

import java.util.List;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanKind;
import no.rodtrad.plan.model.PlanStatus;

/**
 * The register of plans, by kind.
 *
 * @param statuses those that some plan has
 * @param chosen the status that is shown; empty text shows all
 */
public record PlansPage(ShownFigure total, List<PlanStatus> statuses, String chosen, List<Group> groups) {

    /** Plans of one kind. */
    public record Group(PlanKind kind, List<Plan> plans) {

        /** Whether the sources call them by different words. */
        public boolean isMixed() {
            return plans.stream().map(Plan::kindPrinted).distinct().count() > 1;
        }
    }
}
