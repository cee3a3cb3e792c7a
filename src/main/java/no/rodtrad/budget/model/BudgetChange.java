package no.rodtrad.budget.model;

import java.util.List;
import no.rodtrad.kernel.Money;

/** Something that changes the budget: an adjustment as it was decided, or the part of one that an import holds. */
public sealed interface BudgetChange permits BudgetAdjustment, PartOfAdjustment {

    AdjustmentHead head();

    List<BudgetEntry> entries();

    /** What the entries add up to. */
    default Money balance() {
        return Money.sum(entries().stream().map(BudgetEntry::amount).toList());
    }
}
