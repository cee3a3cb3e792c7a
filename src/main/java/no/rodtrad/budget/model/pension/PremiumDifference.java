package no.rodtrad.budget.model.pension;

import java.util.Collections;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * The difference of one year between what was paid and what pensions cost, written down over the years after it.
 *
 * @param amount paid less cost: positive when more was paid than it cost, and income was posted for it
 * @param years over how many it is written down, from the year after; seven for differences from 2014 on, or one *
 */
public record PremiumDifference(FiscalYear year, Money amount, int years) {

    public PremiumDifference {
        if (years < 1) throw new IllegalArgumentException("Written down over no years: " + years);
    }

    /** What is written down in a year: positive, an expenditure, when the amount is. The years add up to the amount. */
    public Money amortisationIn(FiscalYear of) {
        int nth = of.value() - year.value();
        if (nth < 1 || nth > years) return Money.ZERO;
        return amount.allocate(Collections.nCopies(years, 1L)).get(nth - 1);
    }

    /** What is left at the end of a year. */
    public Money leftAfter(FiscalYear end) {
        var left = end.compareTo(year) < 0 ? Money.ZERO : amount;
        for (int each = year.value() + 1; each <= end.value() && each <= year.value() + years; each++) {
            left = left.minus(amortisationIn(new FiscalYear(each)));
        }
        return left;
    }
}
