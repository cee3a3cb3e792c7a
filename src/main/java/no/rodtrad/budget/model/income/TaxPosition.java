package no.rodtrad.budget.model.income;

import java.math.BigDecimal;
import java.math.RoundingMode;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * Tax of a year against the national average for each inhabitant, before and after income equalisation.
 *
 * @param tax positive
 * @param equalisation net, positive when the municipality receives
 * @param percentBefore of the national average, as printed
 * @param percentAfter of the national average, as printed
 */
public record TaxPosition(
        FiscalYear year, Money tax, Money equalisation, BigDecimal percentBefore, BigDecimal percentAfter) {

    /** The per cent after equalisation that the other three numbers give; rounded print may differ by a tenth. */
    public BigDecimal recomputedAfter() {
        return percentBefore
                .multiply(BigDecimal.valueOf(tax.plus(equalisation).ore()))
                .divide(BigDecimal.valueOf(tax.ore()), 1, RoundingMode.HALF_UP);
    }

    /** How many points equalisation lifts the municipality. */
    public BigDecimal lift() {
        return percentAfter.subtract(percentBefore);
    }
}
