package no.rodtrad.ledger.model;

import java.util.OptionalInt;
import java.util.Set;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;

/**
 * Which entries of operations are meant.
 *
 * @param costCentres any of these, such as the parts of one unit
 * @param period empty: all of the year
 */
public record EntryFilter(FiscalYear year, Set<CostCentreCode> costCentres, ArtGroup group, OptionalInt period) {

    public EntryFilter {
        costCentres = Set.copyOf(costCentres);
    }
}
