package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries which relations hold between columns. */
final class RelationSearch {

    private final List<List<@Nullable PrintedNumber>> rows;
    private final int width;
    private final List<TableColumn> columns;
    private final List<RowRelation> found;
    private final boolean[] percent;
    /** By row and column: whether something other than nought is printed, and whether it has three digits. */
    private final boolean[][] filled;

    private final boolean[][] large;

    RelationSearch(
            List<List<@Nullable PrintedNumber>> rows, int width, List<TableColumn> columns, List<RowRelation> found) {
        this.rows = rows;
        this.width = width;
        this.columns = columns;
        this.found = found;
        this.percent = new boolean[width];
        for (int i = 0; i < width; i++) percent[i] = isPercent(i);
        this.filled = new boolean[rows.size()][width];
        this.large = new boolean[rows.size()][width];
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < Math.min(width, rows.get(i).size()); column++) {
                var cell = rows.get(i).get(column);
                filled[i][column] = cell != null && !cell.isZero();
                large[i][column] = cell != null && cell.digitCount() >= 3;
            }
        }
    }

    /** Those that add and subtract. */
    void linear() {
        for (int result = 0; result < width; result++) {
            if (percent[result]) continue;
            differences(result);
        }
        for (int first = 0; first + 3 < width; first++) longer(first);
    }

    void percents() {
        for (int result = 0; result < width; result++) {
            if (percent[result] || mayBePercent(result)) percentsIn(result);
        }
    }

    /** Each equation once: the sum is one column and the parts are two, and the result is what the head calls so. */
    private void differences(int sum) {
        for (int one = 0; one < width; one++) {
            for (int other = one + 1; other < width; other++) {
                if (one == sum || other == sum || percent[one] || percent[other]) continue;
                int result = result(sum, one, other);
                found(linear(result, sum, one, other));
            }
        }
    }

    private static RowRelation.Linear linear(int result, int sum, int one, int other) {
        if (result == sum) return new RowRelation.Linear(result, new int[] {one, other}, new int[] {1, 1});
        int rest = result == one ? other : one;
        return new RowRelation.Linear(result, new int[] {sum, rest}, new int[] {1, -1});
    }

    private int result(int sum, int one, int other) {
        for (int column : new int[] {sum, one, other}) {
            if (column >= columns.size()) continue;
            var meaning = columns.get(column).meaning();
            if (meaning == ColumnMeaning.VARIANCE || meaning == ColumnMeaning.CHANGE) return column;
        }
        return Math.max(sum, Math.max(one, other));
    }

    private void longer(int first) {
        for (int length = 3; first + length < width && length <= 6; length++) {
            int result = first + length;
            boolean amounts = true;
            for (int i = first; i <= result; i++) amounts &= !percent[i];
            if (!amounts) continue;
            int patterns = length == 3 ? 4 : 1;
            for (int pattern = 0; pattern < patterns; pattern++) {
                var parts = new int[length];
                var signs = new int[length];
                for (int i = 0; i < length; i++) {
                    parts[i] = first + i;
                    signs[i] = i == 1 && (pattern & 1) != 0 || i == 2 && (pattern & 2) != 0 ? -1 : 1;
                }
                if (found(new RowRelation.Linear(result, parts, signs))) break;
            }
        }
    }

    private void percentsIn(int result) {
        for (int part = 0; part < width; part++) {
            for (int base = 0; base < width; base++) {
                if (part == base || part == result || base == result || percent[part] || percent[base]) continue;
                for (boolean change : new boolean[] {false, true}) {
                    for (int sign : new int[] {1, -1, 0}) {
                        if (found(new RowRelation.Percent(result, part, base, change, sign))) break;
                    }
                }
            }
        }
    }

    private boolean found(RowRelation relation) {
        var used = relation.columns();
        boolean longer = relation instanceof RowRelation.Linear linear && linear.parts().length > 2;
        int holds = 0;
        int tried = 0;
        int exact = 0;
        boolean anyLarge = false;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!(longer ? isMost(filled[i], used) : isAll(filled[i], used)) || !tells(relation, row)) continue;
            tried++;
            boolean isLarge = isAny(large[i], used);
            // Small counts are near each other whatever they are.
            if (relation.holdsIn(row) && (isLarge || isPercent(relation) || isExact(relation, row))) {
                holds++;
                anyLarge |= isLarge;
                if ((longer || isPercent(relation)) && isExact(relation, row)) exact++;
            } else if ((tried - holds) * 10 > rows.size() * (10 - tenths(relation, Integer.MAX_VALUE))) {
                // Even if it held in all the other rows, they would be too few.
                return false;
            }
        }
        if (longer && exact < 3) return false;
        boolean named = isNamed(relation);
        int needed = named ? Math.min(2, Math.max(1, tried - 1)) : anyLarge ? 3 : 4;
        if (tried <= 3 && !named && anyLarge) needed = 2;
        if (holds < needed || holds * 10 < tried * tenths(relation, exact) || tried == 0) return false;
        found.add(relation);
        return true;
    }

    private static boolean isPercent(RowRelation relation) {
        return relation instanceof RowRelation.Percent;
    }

    /** In how many rows of ten it must hold: fewer when the head names it and some agree to the last decimal. */
    private int tenths(RowRelation relation, int exact) {
        if (!(relation instanceof RowRelation.Percent percentOf)) return 6;
        if (isSpentOfBudget(percentOf)) return exact >= 3 ? 4 : exact == 2 ? 5 : 6;
        return exact >= 2 && isNamed(relation) ? 5 : 6;
    }

    private boolean isSpentOfBudget(RowRelation.Percent relation) {
        if (relation.change() || columns.size() < width) return false;
        return columns.get(relation.result()).meaning() == ColumnMeaning.PERCENT
                && columns.get(relation.part()).meaning().isActual()
                && columns.get(relation.base()).meaning().isBudget();
    }

    private static boolean isExact(RowRelation relation, List<@Nullable PrintedNumber> row) {
        var expected = relation.expected(row);
        var printed = row.get(relation.result());
        if (expected == null || printed == null) return false;
        var off = expected.subtract(printed.value()).abs();
        // A whole per cent is near many.
        if (isPercent(relation)) return printed.decimals() > 0 && off.compareTo(printed.slack()) <= 0;
        return off.signum() == 0;
    }

    private static boolean isAll(boolean[] row, int[] columns) {
        for (int column : columns) if (!row[column]) return false;
        return true;
    }

    /** A sum of many may have noughts among its parts, or nothing: nothing came or went in that row. */
    private static boolean isMost(boolean[] row, int[] columns) {
        int some = 0;
        for (int column : columns) if (row[column]) some++;
        return row[columns[columns.length - 1]] && some >= 3 && (columns.length <= 4 || some >= columns.length - 1);
    }

    private static boolean isAny(boolean[] row, int[] columns) {
        for (int column : columns) if (row[column]) return true;
        return false;
    }

    /** A row with noughts agrees with too much, and so does one where the others cancel each other. */
    private static boolean tells(RowRelation relation, List<@Nullable PrintedNumber> row) {
        if (relation instanceof RowRelation.Linear linear && linear.parts().length > 2) {
            var result = row.get(linear.result());
            for (int part : linear.parts()) {
                var cell = row.get(part);
                if (result != null && cell != null && cell.abs().compareTo(result.abs()) == 0) return false;
            }
        }
        if (relation instanceof RowRelation.Percent) {
            var printed = row.get(relation.result());
            return printed != null && printed.abs().compareTo(BigDecimal.valueOf(3, printed.decimals())) >= 0;
        }
        return true;
    }

    private boolean isNamed(RowRelation relation) {
        if (relation.result() >= columns.size()) return false;
        var meaning = columns.get(relation.result()).meaning();
        if (relation instanceof RowRelation.Percent each) {
            // A per cent of a variance is of the variance; what the head calls a change is a change.
            return meaning == ColumnMeaning.VARIANCE_PERCENT && isVariance(each.part())
                    || meaning == ColumnMeaning.CHANGE_PERCENT && each.change();
        }
        return meaning == ColumnMeaning.VARIANCE || meaning == ColumnMeaning.CHANGE;
    }

    private boolean isVariance(int column) {
        return column < columns.size() && columns.get(column).meaning() == ColumnMeaning.VARIANCE;
    }

    private boolean isPercent(int column) {
        if (column < columns.size() && columns.get(column).isPercent()) return true;
        int signs = 0;
        int cells = 0;
        for (var row : rows) {
            var cell = column < row.size() ? row.get(column) : null;
            if (cell == null) continue;
            cells++;
            if (cell.percent()) signs++;
        }
        return cells > 0 && signs * 2 >= cells;
    }

    /** Decimals where the others have none. */
    private boolean mayBePercent(int column) {
        var decimals = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                if (cell == null) continue;
                (i == column ? decimals : others).add(cell.decimals());
            }
        }
        boolean has = decimals.stream().anyMatch(each -> each > 0);
        long whole = others.stream().filter(each -> each == 0).count();
        return has && whole * 2 >= others.size();
    }

    @Override
    public String toString() {
        return Arrays.toString(percent);
    }
}
