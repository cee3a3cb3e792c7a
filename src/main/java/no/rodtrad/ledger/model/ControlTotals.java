package no.rodtrad.ledger.model;

import no.rodtrad.kernel.Money;

/**
 * What a batch adds up to, by which sender and receiver agree that nothing was lost.
 *
 * @param debit sum of the positive amounts
 * @param credit sum of the negative amounts, without the sign
 */
public record ControlTotals(long entries, Money debit, Money credit) {}
