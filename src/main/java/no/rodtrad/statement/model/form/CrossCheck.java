package no.rodtrad.statement.model.form;

import no.rodtrad.kernel.Money;

/**
 * What came of comparing two forms in one column.
 *
 * @param explained how much of the difference is expected, from entries that the two forms divide in different ways
 */
public record CrossCheck(CheckRule rule, StatementColumn column, Money left, Money right, Money explained) {

    /** How a comparison came out. */
    public enum State {
        /** The two are equal. */
        HOLDS,
        /** They differ by what was expected, which is shown as a line of its own. */
        RECONCILED,
        /** They differ, and must not. */
        BROKEN
    }

    public Money difference() {
        return left.minus(right);
    }

    public State state() {
        if (!difference().equals(explained)) return State.BROKEN;
        return explained.isZero() ? State.HOLDS : State.RECONCILED;
    }
}
