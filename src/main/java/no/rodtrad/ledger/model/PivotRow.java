package no.rodtrad.ledger.model;

import java.util.List;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;

/**
 * What was posted on a cost centre and an art of four digits, year by year.
 *
 * @param amounts one for each year asked for, in that order; zero when nothing was posted
 */
public record PivotRow(CostCentreCode costCentre, String art, List<Money> amounts) {

    public PivotRow {
        amounts = List.copyOf(amounts);
    }
}
