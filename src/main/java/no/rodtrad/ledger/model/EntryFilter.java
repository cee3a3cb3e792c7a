package no.rodtrad.ledger.model;

import java.util.OptionalInt;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;

/**
 * Which entries of operations are meant.
 *
 * @param period empty: all of the year
 */
public record EntryFilter(FiscalYear year, CostCentreCode costCentre, ArtGroup group, OptionalInt period) {}
