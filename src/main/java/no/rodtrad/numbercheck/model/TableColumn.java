package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table.
 *
 * @param year as printed in the head; 0 when none is
 * @param closing whether a date at the end of the year stands there
 * @param label as printed, in lower case
 * @param signed whether most of its cells have a per cent sign
 */
public record TableColumn(ColumnMeaning meaning, int year, boolean closing, String label, boolean signed) {

    static final TableColumn UNKNOWN = new TableColumn(ColumnMeaning.UNKNOWN, 0, false, "");

    /** What a head tells. */
    TableColumn(ColumnMeaning meaning, int year, boolean closing, String label) {
        this(meaning, year, closing, label, false);
    }

    /** With what the cells below tell. */
    static List<TableColumn> over(List<TableColumn> columns, List<TableRow> rows) {
        var told = new ArrayList<TableColumn>();
        for (int i = 0; i < columns.size(); i++) {
            var each = columns.get(i);
            told.add(new TableColumn(each.meaning, each.year, each.closing, each.label, hasSigns(rows, i)));
        }
        return List.copyOf(told);
    }

    private static boolean hasSigns(List<TableRow> rows, int column) {
        int signs = 0;
        int cells = 0;
        for (var row : rows) {
            var cell = row.cell(column);
            if (cell == null) continue;
            cells++;
            if (cell.percent()) signs++;
        }
        return cells > 0 && signs * 2 >= cells;
    }

    /** Whether its numbers are per cents, by its cells or by its head. */
    public boolean isPercent() {
        if (signed) return true;
        if (label.contains("prosentpoeng") || label.contains("%-p") || label.endsWith("pp.")) return false;
        return meaning.isPercent() || label.contains("%") || label.contains("prosent");
    }
}
