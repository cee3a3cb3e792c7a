package no.rodtrad.plan.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Ref;

/**
 * Something that stands in a plan under a key of its own.
 *
 * @param parent key of what it stands under; empty at the top of its plan
 * @param plan key of the plan, when the source says which
 * @param order as printed, under the same parent
 * @param titlePrinted false when the title is our wording
 * @param summary our wording of what the plan says about it
 * @param shared true when all committees share it
 * @param owners names of the committees as the plan prints them
 * @param committees codes of the committees that report on it
 * @param partial true when the source only mentions a part of the plan it stands in
 * @param measurement of an indicator
 * @param ambition of an indicator, for 2030 when nothing else is said
 * @param source key of the {@link PlanSource}
 */
public record PlanElement(
        String key,
        PlanElementKind kind,
        Optional<String> parent,
        Optional<String> plan,
        int order,
        String title,
        boolean titlePrinted,
        Optional<String> summary,
        boolean shared,
        List<String> owners,
        List<String> committees,
        boolean partial,
        Optional<String> measurement,
        Optional<String> ambition,
        Optional<String> note,
        String source,
        Instant knownAt) {

    public PlanElement {
        owners = List.copyOf(owners);
        committees = List.copyOf(committees);
    }

    public Ref ref() {
        return new Ref(kind.refKind(), key);
    }
}
