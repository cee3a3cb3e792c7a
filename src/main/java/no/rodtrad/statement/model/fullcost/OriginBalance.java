package no.rodtrad.statement.model.fullcost;

import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * What is left of the surplus (positive) or deficit (negative) that arose in a year, with later use taken off. As in
 * the published tables, and unlike entries, a surplus is positive.
 */
public record OriginBalance(FiscalYear origin, Money amount) {}
