package no.rodtrad.statement.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Money;

/** What was budgeted on a line, and what the accounts came to. */
public record OperatingAmounts(EntrySum original, EntrySum voted, EntrySum revised, EntrySum accounts) {

    public static final OperatingAmounts NONE =
            new OperatingAmounts(EntrySum.NONE, EntrySum.NONE, EntrySum.NONE, EntrySum.NONE);

    /** From the sums of the columns; a column that is not there has no entries. */
    static OperatingAmounts of(Map<OperatingColumn, EntrySum> sums) {
        return new OperatingAmounts(
                sums.getOrDefault(OperatingColumn.ORIGINAL, EntrySum.NONE),
                sums.getOrDefault(OperatingColumn.VOTED, EntrySum.NONE),
                sums.getOrDefault(OperatingColumn.REVISED, EntrySum.NONE),
                sums.getOrDefault(OperatingColumn.ACCOUNTS, EntrySum.NONE));
    }

    public OperatingAmounts plus(OperatingAmounts other) {
        return new OperatingAmounts(
                original.plus(other.original),
                voted.plus(other.voted),
                revised.plus(other.revised),
                accounts.plus(other.accounts));
    }

    /** Positive is good news: less spent, or more earned, than the revised budget. */
    public Money variance() {
        return revised.money().minus(accounts.money());
    }

    /** With one decimal. Empty when nothing was budgeted, because a per cent of nothing says nothing. */
    public Optional<BigDecimal> variancePercent() {
        var budget = revised.money();
        if (budget.isZero()) return Optional.empty();
        return Optional.of(variance().percentOf(budget.abs(), 1));
    }

    /**
     * The sum behind a column.
     *
     * @throws IllegalArgumentException when the column is computed from others
     */
    public EntrySum sum(OperatingColumn column) {
        return switch (column) {
            case ORIGINAL -> original;
            case VOTED -> voted;
            case REVISED -> revised;
            case ACCOUNTS -> accounts;
            case VARIANCE, VARIANCE_PERCENT, SHARE -> throw new IllegalArgumentException("Computed: " + column);
        };
    }

    boolean isNothing() {
        return original.isNothing() && voted.isNothing() && revised.isNothing() && accounts.isNothing();
    }
}
