package no.rodtrad.budget.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;

/**
 * What is said of an adjustment besides its entries.
 *
 * @param decision that made it; empty when the source names none
 * @param round which occasion of the year, as the source calls it, such as «1. tertial»
 * @param what it is about, in the municipality's own words
 * @param finding key of a text about what the source leaves open
 */
public record AdjustmentHead(
        AdjustmentId id,
        FiscalYear year,
        AdjustmentKind kind,
        AdjustmentAuthority authority,
        Optional<DecisionId> decision,
        String round,
        String what,
        Optional<String> finding,
        Origin origin,
        Instant knownAt) {

    /** A power to change an appropriation that no source names. */
    public static final String AUTHORITY_NOT_FOUND = "budget.finding.authority-not-found";

    public AdjustmentHead withFinding(String messageKey) {
        return new AdjustmentHead(
                id, year, kind, authority, decision, round, what, Optional.of(messageKey), origin, knownAt);
    }
}
