package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow from rows above them without saying so: a result is income less expenditure, a closing balance is
 * the opening one with what came and went. Found by trying: what holds in two columns or more must hold in the last.
 */
final class SignedSums {

    /** Longer tables are lists. */
    private static final int MOST_ROWS = 60;

    private static final int LONGEST = 6;
    /** Only such a row is income less expenditure; others may come near by chance, or balance what is left. */
    private static final Pattern RESULT =
            Pattern.compile("netto|brutto|resultat|sum|saldo|31\\.12|utgående|total|samlet|samla"
                    + "|over-?/|årets|årsoverskudd|balanse|kapital|beholdning|behaldning|rest");

    private static final long NOTHING = Long.MIN_VALUE;

    private final Table table;
    private final List<Integer> columns = new ArrayList<>();
    private final long[][] values;

    /** The only column that differs so far, in one way of adding. */
    private record Trial(int[] parts, int[] signs, int agreeing, int column) {}

    SignedSums(Table table) {
        this.table = table;
        for (int i = 0; i < table.width(); i++) if (isOwn(i)) columns.add(i);
        int rows = Math.min(MOST_ROWS, table.rows().size());
        values = new long[columns.size()][rows];
        for (int c = 0; c < values.length; c++) {
            int decimals = decimals(columns.get(c));
            for (int r = 0; r < rows; r++) {
                var row = table.rows().get(r);
                var cell = row.certain() ? row.cell(columns.get(c)) : null;
                values[c][r] = cell == null || cell.digitCount() > 15
                        ? NOTHING
                        : cell.value().movePointRight(decimals).longValue();
            }
        }
    }

    /** Per cents add up to nothing, and a variance holds wherever its two amounts do. */
    private boolean isOwn(int column) {
        var meaning = table.columns().get(column).meaning();
        return !table.isPercent(column) && meaning != ColumnMeaning.VARIANCE && meaning != ColumnMeaning.CHANGE;
    }

    private int decimals(int column) {
        return table.rows().stream()
                .map(row -> row.cell(column))
                .mapToInt(cell -> cell == null ? 0 : cell.decimals())
                .max()
                .orElse(0);
    }

    /** @param settled rows whose parts are known */
    List<ColumnSums.Fault> faults(List<TableRow> settled) {
        var faults = new ArrayList<ColumnSums.Fault>();
        if (columns.size() < 3) return faults;
        for (int at = 2; at < values[0].length; at++) {
            var row = table.rows().get(at);
            if (!row.certain() || settled.stream().anyMatch(sum -> sum == row)) continue;
            var trial = search(at);
            if (trial != null && trial.column() >= 0 && isCredible(at, trial)) faults.add(fault(at, trial));
        }
        return faults;
    }

    /** The first way in which all columns hold, or one only does not; null when there is none. */
    private @Nullable Trial search(int at) {
        Trial best = null;
        boolean result = RESULT.matcher(table.rows().get(at).label().toLowerCase(Locale.ROOT))
                .find();
        for (int length = 2; length <= at; length++) {
            int patterns = result && length <= LONGEST ? 1 << length : 1;
            var parts = new int[length];
            for (int i = 0; i < length; i++) parts[i] = at - length + i;
            for (int pattern = 0; pattern < patterns; pattern++) {
                best = better(best, trial(at, parts, signs(length, pattern)));
                if (best != null && best.column() < 0) return best;
            }
        }
        for (int one = 0; result && one < at; one++) {
            for (int other = one + 1; other < at; other++) {
                for (int pattern = 0; pattern < 3; pattern++) {
                    best = better(best, trial(at, new int[] {one, other}, signs(2, pattern)));
                    if (other < at - 1) {
                        best = better(best, trial(at, new int[] {one, other, at - 1}, signs(3, pattern)));
                        best = better(best, trial(at, new int[] {one, other, at - 1}, signs(3, pattern + 4)));
                    }
                    if (best != null && best.column() < 0) return best;
                }
            }
        }
        return best;
    }

    private static @Nullable Trial better(@Nullable Trial one, @Nullable Trial other) {
        if (one == null || other == null) return one == null ? other : one;
        if (one.column() < 0 || other.column() < 0) return one.column() < 0 ? one : other;
        return other.agreeing() > one.agreeing() ? other : one;
    }

    private static int[] signs(int length, int pattern) {
        var signs = new int[length];
        for (int i = 0; i < length; i++) signs[i] = (pattern & 1 << i) == 0 ? 1 : -1;
        return signs;
    }

    /** Null when more than one column differs, or fewer than two agree. */
    private @Nullable Trial trial(int at, int[] parts, int[] signs) {
        int fault = -1;
        int agreeing = 0;
        int digits = 0;
        for (int c = 0; c < values.length; c++) {
            long printed = values[c][at];
            if (printed == NOTHING) continue;
            long sum = 0;
            int cells = 0;
            for (int i = 0; i < parts.length; i++) {
                long value = values[c][parts[i]];
                if (value == NOTHING) continue;
                if (value != 0) cells++;
                sum += signs[i] * value;
            }
            if (Math.abs(sum - printed) <= 1 + parts.length / 6) {
                if (cells < 2 || Math.abs(printed) < 100 || isRepeated(c, at)) continue;
                agreeing++;
                digits += significant(printed);
            } else if (fault < 0 && cells > 1) {
                fault = c;
            } else {
                return null;
            }
        }
        boolean sum = Arrays.stream(signs).allMatch(sign -> sign > 0) && parts[parts.length - 1] == at - 1;
        return agreeing < 2 || digits < (sum ? 6 : 8) ? null : new Trial(parts, signs, agreeing, fault);
    }

    /** Round numbers meet by chance: 2 000 says no more than 2. */
    private static int significant(long value) {
        long rest = Math.abs(value);
        while (rest != 0 && rest % 10 == 0) rest /= 10;
        return Long.toString(rest).length();
    }

    /** Two budgets are often the same, and then prove no more than one. */
    private boolean isRepeated(int column, int at) {
        for (int c = 0; c < column; c++) if (values[c][at] == values[column][at]) return true;
        return false;
    }

    private boolean isCredible(int at, Trial trial) {
        var printed = table.rows().get(at).cell(columns.get(trial.column()));
        if (printed == null || printed.digitCount() < 3) return false;
        // What each part may hide in rounding.
        var hidden = printed.step().multiply(BigDecimal.valueOf(1 + trial.parts().length / 2));
        if (computed(trial).subtract(printed.value()).abs().compareTo(hidden) <= 0) return false;
        var digits = computed(trial)
                .abs()
                .setScale(printed.decimals(), RoundingMode.HALF_UP)
                .unscaledValue()
                .toString();
        return trial.agreeing() > 2 || NearMiss.isSlip(printed.digits(), digits);
    }

    private BigDecimal computed(Trial trial) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < trial.parts().length; i++) {
            var cell = table.rows().get(trial.parts()[i]).cell(columns.get(trial.column()));
            if (cell == null) continue;
            sum = trial.signs()[i] > 0 ? sum.add(cell.value()) : sum.subtract(cell.value());
        }
        return sum;
    }

    private ColumnSums.Fault fault(int at, Trial trial) {
        var row = table.rows().get(at);
        int column = columns.get(trial.column());
        var parts = new ArrayList<TableRow>();
        var signs = new ArrayList<Integer>();
        for (int i = 0; i < trial.parts().length; i++) {
            parts.add(table.rows().get(trial.parts()[i]));
            signs.add(trial.signs()[i]);
        }
        var computed = computed(trial);
        var printed = row.cell(column);
        var difference = printed == null ? computed : computed.subtract(printed.value());
        return new ColumnSums.Fault(row, List.copyOf(parts), List.copyOf(signs), column, computed, difference);
    }
}
