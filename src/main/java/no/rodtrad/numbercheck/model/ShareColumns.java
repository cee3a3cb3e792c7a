package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Columns of per cents that neither their head nor a sign tells: what they hold is known from the amounts beside. */
final class ShareColumns {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);
    private static final int LEAST_ROWS = 3;

    private ShareColumns() {}

    /** The columns, those of shares called so. */
    static List<TableColumn> told(List<TableColumn> columns, List<TableRow> rows) {
        var told = new ArrayList<>(columns);
        for (int i = 0; i < columns.size(); i++) {
            var meaning = columns.get(i).meaning();
            boolean open = meaning == ColumnMeaning.UNKNOWN || meaning == ColumnMeaning.VALUE;
            if (!open || columns.get(i).isPercent() || !isShare(rows, i, columns.size())) continue;
            var column = columns.get(i);
            told.set(i, new TableColumn(ColumnMeaning.PERCENT, column.year(), column.closing(), column.label()));
        }
        return told;
    }

    private static boolean isShare(List<TableRow> rows, int column, int width) {
        var values = new HashSet<BigDecimal>();
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell == null || !row.certain()) continue;
            if (cell.abs().compareTo(MOST) > 0) return false;
            values.add(cell.value());
        }
        // The same number in all rows tells nothing.
        if (values.size() < LEAST_ROWS) return false;
        for (int part = 0; part < width; part++) {
            for (int base = 0; base < width; base++) {
                if (part != column && base != column && part != base && isShareOf(rows, column, part, base))
                    return true;
            }
        }
        return false;
    }

    /** In three rows of four, and three at least, this is the one, or the change to it, in per cent of the other. */
    private static boolean isShareOf(List<TableRow> rows, int column, int part, int base) {
        int shares = 0;
        int changes = 0;
        int tried = 0;
        for (var row : rows) {
            var cell = row.cell(column);
            var one = row.cell(part);
            var other = row.cell(base);
            if (!row.certain() || cell == null || one == null || other == null) continue;
            if (other.isZero() || cell.isZero() || other.digitCount() < 3) continue;
            tried++;
            var share = one.abs().movePointRight(2).divide(other.abs(), MathContext.DECIMAL64);
            if (share.subtract(cell.abs()).abs().compareTo(cell.slack()) <= 0) shares++;
            var change = share.subtract(HUNDRED).abs();
            if (change.subtract(cell.abs()).abs().compareTo(cell.slack()) <= 0) changes++;
        }
        int agree = Math.max(shares, changes);
        return agree >= LEAST_ROWS && agree * 4 >= tried * 3;
    }
}
