package no.rodtrad.budget.model;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What adjustments of one kind budgeted on a KOSTRA art of three digits in a year, across all cost centres.
 *
 * @param entries in how many entries
 * @param origin of the loosest of them
 */
public record BudgetArtTotal(String art, AdjustmentKind kind, Money amount, long entries, Origin origin) {}
