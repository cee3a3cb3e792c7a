package no.rodtrad.statement.model.fullcost;

import no.rodtrad.kernel.FiscalYear;

/**
 * How near the end of its term a balance is.
 *
 * @param lastYear the last year in which it can be used or covered
 */
public record OriginDeadline(OriginBalance balance, FiscalYear lastYear, State state) {

    /** Near, at or past the end. */
    public enum State {
        IN_TIME,
        /** Next year is its fifth: the fee must be set so that it is used. */
        NEXT_YEAR_IS_THE_LAST,
        /** The term is out. A deficit may go on only so that users do not pay for what is used later. */
        EXPIRED
    }

    /** How near it is at the end of a year. */
    public static OriginDeadline of(OriginBalance balance, FullCostTerms terms, FiscalYear year) {
        int term = balance.amount().isNegative() ? terms.deficitYears() : terms.surplusYears();
        var last = new FiscalYear(balance.origin().value() + term);
        int left = last.value() - year.value();
        var state = left > 1 ? State.IN_TIME : left == 1 ? State.NEXT_YEAR_IS_THE_LAST : State.EXPIRED;
        return new OriginDeadline(balance, last, state);
    }
}
