package no.rodtrad.statement.model.yearend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** The lines of one table of § 5-9 while they are filled, with what is left and the steps that led there. */
final class ClosingSheet {

    private final YearEndPart part;
    private final Money[] lines;
    private final List<CancellationStep> steps = new ArrayList<>();
    private Money left = Money.ZERO;

    ClosingSheet(YearEndPart part, int lineCount) {
        this.part = part;
        this.lines = new Money[lineCount];
        Arrays.fill(lines, Money.ZERO);
    }

    /** A line before cancellations, which counts in what is left. */
    void post(int line, Money amount) {
        set(line, amount);
        left = left.plus(amount);
    }

    void set(int line, Money amount) {
        lines[line - 1] = amount;
    }

    Money line(int line) {
        return lines[line - 1];
    }

    /** Positive: a deficit or uncovered. Negative: a surplus or unused. */
    Money left() {
        return left;
    }

    /** Takes a deficit down by at most the limit: less expenditure, or use of a fund. */
    Money reduceDeficit(int line, Money limit, Phrase why, String law) {
        var most = atLeastZero(limit);
        var taken = left.isPositive() ? least(most, left) : Money.ZERO;
        return record(line, most, taken.negate(), why, law);
    }

    /** Takes a surplus down by at most the limit: less income or use, or an allocation. */
    Money reduceSurplus(int line, Money limit, Phrase why, String law) {
        var most = atLeastZero(limit);
        var taken = left.isNegative() ? least(most, left.negate()) : Money.ZERO;
        return record(line, most, taken, why, law);
    }

    /** A step whose amount is given from elsewhere. */
    Money record(int line, Money limit, Money amount, Phrase why, String law) {
        steps.add(new CancellationStep(part, line, left, limit, amount, why, law));
        set(line, line(line).plus(amount));
        left = left.plus(amount);
        return amount;
    }

    List<CancellationStep> steps() {
        return List.copyOf(steps);
    }

    List<Money> lines() {
        return List.of(lines);
    }

    static Money least(Money a, Money b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Money atLeastZero(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
