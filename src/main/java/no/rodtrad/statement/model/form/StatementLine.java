package no.rodtrad.statement.model.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;

/**
 * A line of a statement, filled in.
 *
 * @param part the budget area or project of a row in a second part; empty on the fixed lines
 * @param posted what the line comes to in each column of entries, expenditure positive, before any sign of the form
 * @param behind the sums that it is made of in each column; empty on sums and headings
 * @param parts of a line that is divided: its rows
 */
public record StatementLine(
        FormLine line,
        Optional<String> part,
        SignConvention convention,
        Map<StatementColumn, Money> posted,
        Map<StatementColumn, List<AccountSum>> behind,
        List<StatementLine> parts) {

    public StatementLine {
        posted = Map.copyOf(posted);
        behind = Map.copyOf(behind);
        parts = List.copyOf(parts);
    }

    /** The number of the line, and of its part: {@code 17}, or {@code 1.P04}. */
    public String code() {
        return part.map(each -> line.code() + "." + each).orElse(line.code());
    }

    /** The amount in a column of entries, or a variance, as it is shown; empty when the column is not there. */
    public Optional<Money> amount(StatementColumn column) {
        return switch (column) {
            case VARIANCE -> variance(StatementColumn.REVISED);
            case VARIANCE_VOTED -> variance(StatementColumn.VOTED);
            case VARIANCE_PERCENT -> Optional.empty();
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, CHANGE, AFTER ->
                Optional.ofNullable(posted.get(column)).map(this::shown);
        };
    }

    /** The variance in per cent of the revised budget, one decimal; empty when nothing was budgeted. */
    public Optional<BigDecimal> percent() {
        var budget = posted.get(StatementColumn.REVISED);
        if (budget == null || budget.isZero()) return Optional.empty();
        return variance(StatementColumn.REVISED).map(each -> each.percentOf(budget.abs(), 1));
    }

    /** Positive is good news on every line: less spent, or more earned, than budgeted. */
    private Optional<Money> variance(StatementColumn budget) {
        var budgeted = posted.get(budget);
        var accounts = posted.get(StatementColumn.ACCOUNTS);
        return budgeted == null || accounts == null ? Optional.empty() : Optional.of(budgeted.minus(accounts));
    }

    private Money shown(Money amount) {
        return convention == SignConvention.STATUTORY && line.sign() < 0 ? amount.negate() : amount;
    }
}
