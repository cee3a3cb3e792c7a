package no.rodtrad.plan.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Ref;

/**
 * A plan, or another document with a decision behind it, in the register.
 *
 * @param namePrinted false when the source only describes it and the name is ours
 * @param kindPrinted what the source calls its kind
 * @param orderedBy the planning strategy that ordered it
 * @param period the years it covers, as printed
 * @param adoptedBy the body, as printed
 * @param dated a date with what it is a date of, as printed
 * @param statuses oldest first; at least one
 */
public record Plan(
        String key,
        String name,
        boolean namePrinted,
        PlanKind kind,
        String kindPrinted,
        PlanLevel level,
        Optional<String> parent,
        Optional<String> orderedBy,
        Optional<String> period,
        Optional<String> adoptedBy,
        Optional<String> caseNumber,
        Optional<PlanDate> dated,
        Optional<String> nextStep,
        Optional<String> note,
        List<PlanStatusStep> statuses) {

    public Plan {
        statuses = List.copyOf(statuses);
        if (statuses.isEmpty()) throw new IllegalArgumentException("A plan without a status: " + key);
    }

    /**
     * A date that need not be whole.
     *
     * @param text the date, the month or the year
     * @param what what happened or was expected, as printed
     */
    public record PlanDate(String text, String what) {}

    public Ref ref() {
        return new Ref("plan", key);
    }

    public PlanStatus status() {
        return statuses.getLast().status();
    }

    /** Adopted plans and those adopted but to be revised. */
    public boolean inForce() {
        return status() == PlanStatus.ADOPTED || status() == PlanStatus.TO_BE_REVISED;
    }
}
