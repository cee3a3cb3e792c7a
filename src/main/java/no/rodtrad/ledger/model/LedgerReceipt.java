package no.rodtrad.ledger.model;

/**
 * The answer to a batch of entries.
 *
 * @param batch the import it became, or was already
 * @param isNew false when the very same file was taken in before: nothing changed then
 */
public record LedgerReceipt(LedgerImport batch, boolean isNew) {}
