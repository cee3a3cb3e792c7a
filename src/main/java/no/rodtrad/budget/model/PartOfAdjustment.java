package no.rodtrad.budget.model;

import java.util.List;

/** As much of an adjustment as an import that is marked partial holds. It may be out of balance, and pages say so. */
public record PartOfAdjustment(AdjustmentHead head, List<BudgetEntry> entries) implements BudgetChange {

    public PartOfAdjustment {
        entries = List.copyOf(entries);
    }
}
