package no.rodtrad.statement.model;

import no.rodtrad.kernel.FiscalYear;

/**
 * Where a month's figure stands.
 *
 * @param line an art group of one public unit
 * @param period 1 to 12, and 13 for the closing of the year
 */
public record MonthPlace(FiscalYear year, OperatingLine line, int period) {}
