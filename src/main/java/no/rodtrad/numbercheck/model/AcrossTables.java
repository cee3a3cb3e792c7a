package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table that has its units over the columns, turned so that each unit is a row. */
final class AcrossTables {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L} /.-]{2,24}");
    private static final Pattern RESULT =
            Pattern.compile("over-?(?: ?/ ?)?underskudd|over-?(?: ?/ ?)?underskot|resultat");

    private AcrossTables() {}

    static List<Table> of(List<Table> tables, HeadReader heads) {
        var turned = new ArrayList<Table>();
        for (var table : tables) {
            if (isAcross(table)) turned.add(turned(table, heads));
        }
        return turned;
    }

    private static boolean isAcross(Table table) {
        if (table.width() < 3 || table.rows().size() < 2) return false;
        int names = 0;
        var seen = new HashSet<String>();
        for (var column : table.columns()) {
            if (column.meaning() != ColumnMeaning.UNKNOWN || !seen.add(column.label())) return false;
            if (NAME.matcher(column.label()).matches()) names++;
        }
        return names * 3 >= table.width() * 2;
    }

    private static Table turned(Table table, HeadReader heads) {
        var columns = new ArrayList<TableColumn>();
        for (var row : table.rows()) {
            var label = row.label().toLowerCase(Locale.ROOT);
            var read = heads.columnsIn(label);
            boolean closing = read.stream().anyMatch(TableColumn::closing);
            var meaning = RESULT.matcher(label).find()
                    ? ColumnMeaning.RESULT
                    : read.stream().anyMatch(TableColumn::isPercent) ? ColumnMeaning.PERCENT : ColumnMeaning.UNKNOWN;
            columns.add(new TableColumn(meaning, 0, closing, label));
        }
        var rows = new ArrayList<TableRow>();
        for (int i = 0; i < table.width(); i++) {
            var cells = new ArrayList<@Nullable PrintedNumber>();
            for (var row : table.rows()) cells.add(row.certain() ? row.cell(i) : null);
            var label = table.columns().get(i).label();
            rows.add(new TableRow(label, cells, true, false, table.spot(), ""));
        }
        return new Table(
                table.section(),
                table.head(),
                table.scale(),
                table.unit(),
                table.unitSpot(),
                TableColumn.over(columns, rows),
                table.headed(),
                List.copyOf(rows),
                table.spot());
    }
}
