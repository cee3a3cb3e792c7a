package no.rodtrad.budget.model;

import java.util.List;
import no.rodtrad.organisation.model.EntityCode;

/**
 * A change to the budget, or the budget itself, made in one decision. Never edited: a mistake is put right by a new
 * one.
 */
public record BudgetAdjustment(AdjustmentHead head, List<BudgetEntry> entries) implements BudgetChange {

    /**
     * Takes what is in balance only.
     *
     * @throws UnbalancedAdjustment when it does not bring its own cover
     */
    public BudgetAdjustment {
        entries = List.copyOf(entries);
        // Kommuneloven § 14-4 demands a budget in balance, so each change brings its own cover. Entries do not say
        // which
        // entity they are of; whoever stores them knows, and asks for balance there too.
        var imbalances = AdjustmentBalance.imbalances(entries, _ -> EntityCode.TREASURY);
        for (var imbalance : imbalances.values()) throw new UnbalancedAdjustment(head.id(), imbalance);
    }
}
