package no.rodtrad.ledger.model;

import no.rodtrad.kernel.Money;

/** What was posted in a period, 1 to 12 and 13 for the closing of the year. */
public record PeriodTotal(int period, Money amount, long entries) {}
