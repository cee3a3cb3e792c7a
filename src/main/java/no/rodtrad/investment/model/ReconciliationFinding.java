package no.rodtrad.investment.model;

import java.time.YearMonth;
import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/**
 * Two amounts that should be the same and are not.
 *
 * @param month empty when it concerns the year
 * @param expected what the other side, the agreements or the external rate give
 * @param found what was posted
 * @param what in words and without amounts
 */
public record ReconciliationFinding(
        ReconciliationLayer layer,
        String borrower,
        Optional<YearMonth> month,
        Money expected,
        Money found,
        Phrase what) {

    public Money difference() {
        return found.minus(expected);
    }
}
