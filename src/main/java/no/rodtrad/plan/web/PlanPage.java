package no.rodtrad.plan.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanStatus;

/**
 * One plan: where it is in its life, who decided, and what is in it.
 *
 * @param above from the top of the hierarchy to its parent
 * @param orderedBy the planning strategy that ordered it
 * @param contents what stands at the top of the plan, with what stands under that
 */
public record PlanPage(
        Plan plan,
        List<Plan> above,
        Optional<Plan> orderedBy,
        List<Plan> under,
        List<Step> steps,
        List<Decided> decisions,
        List<Content> contents) {

    /** What a source says of its status. */
    public record Step(PlanStatus status, String source) {}

    /** A decision behind it. */
    public record Decided(String id, String subject, Phrase when) {}

    /** Something in the plan, with what stands under it. */
    public record Content(PlanElement element, List<Content> under) {}
}
