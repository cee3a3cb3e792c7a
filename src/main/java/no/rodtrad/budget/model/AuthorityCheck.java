package no.rodtrad.budget.model;

import java.util.function.Function;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.organisation.model.BudgetAreaCode;

/** Judges whether an adjustment that was taken in as its source has it was made with a power that the source names. */
public final class AuthorityCheck {

    private AuthorityCheck() {}

    /**
     * Whether a delegated adjustment, of which no decision is named, changes the sum of an appropriation. The council
     * alone does that (kommuneloven § 14-5), unless it gave away that very power.
     */
    public static boolean lacksAuthority(BudgetChange change, Function<CostCentreCode, BudgetAreaCode> areaOf) {
        var head = change.head();
        if (head.kind() != AdjustmentKind.DELEGATED || head.decision().isPresent()) return false;
        return !Appropriation.changes(change.entries(), areaOf).isEmpty();
    }
}
