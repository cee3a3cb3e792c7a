package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/**
 * One step of the closing, taken or found to be nothing, in the order the regulation demands.
 *
 * @param line of § 5-9 that the amount goes to
 * @param need what was left before the step: positive a deficit or uncovered, negative a surplus or unused
 * @param limit the most that the step could take, never negative
 * @param amount as it is added to the line: struck expenditure is negative, struck income positive
 * @param why the rule, in words and without amounts
 * @param law its source; * marks what is from memory
 */
public record CancellationStep(
        YearEndPart part, int line, Money need, Money limit, Money amount, Phrase why, String law) {

    /** What is left after the step. */
    public Money left() {
        return need.plus(amount);
    }
}
