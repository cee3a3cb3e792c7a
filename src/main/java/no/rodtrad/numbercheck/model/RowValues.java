package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row of a table holds, in kroner or as it is: its cells, and the differences that a text may speak of. */
public final class RowValues {

    /**
     * One value.
     *
     * @param sign of the change or variance: above nought when the later or the actual amount is the larger
     * @param year of its column; 0 when none is printed
     */
    public record Value(BigDecimal amount, BigDecimal slack, int column, int sign, int year, boolean percent) {}

    private record Amount(BigDecimal amount, BigDecimal slack) {}

    private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

    private final Table table;
    private final TableRow row;
    private final BigDecimal scale;
    private final List<Value> cells;
    /** Found when it is first asked for; that two threads may find the same does no harm. */
    private @Nullable List<Amount> explained;

    RowValues(Table table, TableRow row) {
        this.table = table;
        this.row = row;
        var unit = table.scale(row);
        this.scale = unit == null ? BigDecimal.ONE : unit;
        var values = new ArrayList<Value>();
        for (int i = 0; i < table.width(); i++) {
            var cell = row.cell(i);
            if (cell != null) values.add(value(table, scale, i, cell));
        }
        this.cells = List.copyOf(values);
    }

    public Table table() {
        return table;
    }

    public TableRow row() {
        return row;
    }

    private static Value value(Table table, BigDecimal scale, int column, PrintedNumber cell) {
        boolean percent = table.isRate(column, cell);
        var times = percent ? BigDecimal.ONE : scale;
        int year = table.columns().get(column).year();
        return new Value(
                cell.value().multiply(times),
                cell.slack().multiply(times),
                column,
                cell.value().signum(),
                year,
                percent);
    }

    public List<Value> cells() {
        return cells;
    }

    public List<Value> cells(ColumnMeaning... meanings) {
        var wanted = List.of(meanings);
        return cells.stream().filter(value -> wanted.contains(meaning(value))).toList();
    }

    /** Budget against accounts or forecast; the sign is above nought when more was spent than budgeted. */
    public List<Value> variances() {
        return variances(true);
    }

    /** From the revised budget where the table has one: a text that means the original says so. */
    public List<Value> currentVariances() {
        return variances(table.columns(ColumnMeaning.REVISED).isEmpty());
    }

    private List<Value> variances(boolean original) {
        var values = new ArrayList<Value>();
        for (var actual : cells(ColumnMeaning.ACCOUNTS, ColumnMeaning.FORECAST)) {
            if (isOld(actual)) continue;
            boolean forecast = meaning(actual) == ColumnMeaning.FORECAST;
            boolean yearBudget = !table.columns(ColumnMeaning.YEARBUDGET).isEmpty();
            for (var budget : cells()) {
                if (!meaning(budget).isBudget()) continue;
                if (!original && meaning(budget) == ColumnMeaning.ORIGINAL) continue;
                if (yearBudget && forecast != (meaning(budget) == ColumnMeaning.YEARBUDGET)) continue;
                values.add(difference(actual, budget));
            }
        }
        return values;
    }

    private boolean isOld(Value actual) {
        for (var other : table.columns()) {
            if (other.meaning() == meaning(actual) && other.year() > actual.year()) return true;
        }
        return false;
    }

    /** From the first to the last of two years; empty when a year has not one value, or one of another thing. */
    public List<Value> change(int first, int last) {
        var from = cells(ColumnMeaning.VALUE, ColumnMeaning.ACCOUNTS).stream()
                .filter(value -> value.year() == first)
                .toList();
        var to = cells(ColumnMeaning.VALUE, ColumnMeaning.ACCOUNTS).stream()
                .filter(value -> value.year() == last)
                .toList();
        boolean same = from.size() == 1 && to.size() == 1 && isOfSameName(from.getFirst(), to.getFirst());
        return same ? List.of(difference(to.getFirst(), from.getFirst())) : List.of();
    }

    /** From an earlier column to a later one of the same kind. */
    public List<Value> changes() {
        var values = new ArrayList<Value>();
        for (var earlier : cells()) {
            for (var later : cells()) {
                if (earlier.column() == later.column() || !isLater(earlier.column(), later.column())) continue;
                values.add(difference(later, earlier));
            }
        }
        return values;
    }

    /** The amount of a column; nought when nothing is printed there. */
    public BigDecimal cell(int column) {
        return cells().stream()
                .filter(each -> each.column() == column)
                .map(Value::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** The same changes in per cent of the earlier amount. */
    public List<Value> changesInPercent() {
        var values = new ArrayList<Value>();
        for (var earlier : cells()) {
            for (var later : cells()) {
                if (earlier.column() == later.column() || !isLater(earlier.column(), later.column())) continue;
                if (earlier.amount().signum() == 0) continue;
                var percent = later.amount()
                        .subtract(earlier.amount())
                        .movePointRight(2)
                        .divide(earlier.amount().abs(), MathContext.DECIMAL64);
                var hidden = later.slack()
                        .add(earlier.slack())
                        .movePointRight(2)
                        .divide(earlier.amount().abs(), MathContext.DECIMAL64);
                boolean negative =
                        earlier.amount().signum() < 0 && later.amount().signum() < 0;
                int sign = negative ? -percent.signum() : percent.signum();
                values.add(new Value(percent, hidden, later.column(), sign, later.year(), true));
            }
        }
        return values;
    }

    private boolean isLater(int earlier, int later) {
        var one = table.columns().get(earlier);
        var other = table.columns().get(later);
        boolean kind = one.meaning() == other.meaning()
                && (one.meaning() == ColumnMeaning.VALUE || one.meaning() == ColumnMeaning.ACCOUNTS);
        if (!kind || !name(one).equals(name(other))) return false;
        return other.year() > one.year() || other.year() == one.year() && other.closing() && !one.closing();
    }

    /** Whether the columns of two values have the same name but for their years. */
    public boolean isOfSameName(Value one, Value other) {
        var columns = table.columns();
        return name(columns.get(one.column())).equals(name(columns.get(other.column())));
    }

    private static String name(TableColumn column) {
        return NUMBER.matcher(column.label().toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
    }

    private Value difference(Value one, Value other) {
        var amount = one.amount().subtract(other.amount());
        // What is printed below nought, such as income or interest paid, grows downwards.
        boolean negative = one.amount().signum() < 0 && other.amount().signum() < 0;
        int sign = negative && meaning(one) == meaning(other) ? -amount.signum() : amount.signum();
        return new Value(
                amount,
                one.slack().add(other.slack()),
                one.column(),
                sign,
                one.year(),
                one.percent() && other.percent());
    }

    public boolean isIncome() {
        return isBelowNought() != table.spendsBelowNought();
    }

    /** As its accounts are; where nothing is entered yet, as its budget is. */
    public boolean isBelowNought() {
        int sign = 0;
        for (var value : cells()) {
            var meaning = meaning(value);
            if (value.amount().signum() == 0) continue;
            boolean actual = meaning == ColumnMeaning.ACCOUNTS || meaning == ColumnMeaning.FORECAST;
            if (actual || sign == 0 && meaning.isBudget()) sign = value.amount().signum();
        }
        return sign < 0;
    }

    private ColumnMeaning meaning(Value value) {
        return table.columns().get(value.column()).meaning();
    }

    /** Whether the number and the value are of the same kind. */
    public boolean isComparable(NumberMention number, Value value) {
        if (number.isShare() != value.percent()) return false;
        if (number.unit() == NumberMention.Unit.MONEY) return table.scale(row) != null;
        return true;
    }

    /** Whether any cell, or any difference of two, is this number; also when the unit of the table is not known. */
    public boolean explains(NumberMention number) {
        // "Sum 1 427 1 420": where the columns are in doubt the row still prints it.
        if (number.number().text().indexOf(' ') > 0
                && row.quote().contains(number.number().text())) return true;
        var scales = table.scale(row) != null || number.unit() != NumberMention.Unit.MONEY
                ? List.of(BigDecimal.ONE)
                : List.of(BigDecimal.ONE, BigDecimal.valueOf(1000), BigDecimal.valueOf(1_000_000));
        for (var each : scales)
            for (var told : explained())
                if (number.isAmount(told.amount().multiply(each), told.slack().multiply(each))) return true;
        return number.isShare() && sharesExplain(number, cells);
    }

    /** Each cell, and each difference of two: reckoned once, as it is asked for of many numbers. */
    private List<Amount> explained() {
        var known = explained;
        if (known != null) return known;
        var all = new ArrayList<Amount>();
        for (int i = 0; i < cells.size(); i++) {
            var one = cells.get(i);
            all.add(new Amount(one.amount(), one.slack()));
            for (var other : cells.subList(i + 1, cells.size())) {
                if (one.percent() != other.percent()) continue;
                all.add(new Amount(
                        one.amount().subtract(other.amount()), one.slack().add(other.slack())));
            }
        }
        var found = List.copyOf(all);
        explained = found;
        return found;
    }

    private boolean sharesExplain(NumberMention number, List<Value> cells) {
        for (var value : changesInPercent()) if (number.isAmount(value.amount(), value.slack())) return true;
        for (var one : cells) {
            for (var other : cells) {
                if (one == other
                        || one.percent()
                        || other.percent()
                        || other.amount().signum() == 0) continue;
                var share = one.amount().movePointRight(2).divide(other.amount().abs(), MathContext.DECIMAL64);
                if (number.isAmount(share, BigDecimal.ZERO)) return true;
            }
        }
        return false;
    }
}
