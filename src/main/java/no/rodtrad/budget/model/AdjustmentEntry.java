package no.rodtrad.budget.model;

/** A budget entry and the adjustment that added it. */
public record AdjustmentEntry(AdjustmentId adjustment, AdjustmentKind kind, BudgetEntry entry) {}
