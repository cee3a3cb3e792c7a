package no.rodtrad.budget.model;

/**
 * The answer to a file of budget entries.
 *
 * @param batch the import it became, or was already
 * @param adjustments how many it holds, the original budget among them
 * @param isNew false when the very same file was taken in before: nothing changed then
 */
public record BudgetReceipt(BudgetImport batch, int adjustments, boolean isNew) {}
