package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.TableBuilder.RawRow;
import org.jspecify.annotations.Nullable;

/** What stands first in a row and is none of its amounts: the number of the row, or the year that it is of. */
final class RowNumbers {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.)]? ?(\\p{Lu}.*)");

    private RowNumbers() {}

    /** The rows with years and numbers of rows taken for what they are. */
    static List<RawRow> named(List<RawRow> rows) {
        return ofYears(withoutNumbers(rows));
    }

    /** "9Sum driftsinntekter", the ninth of rows numbered from 1: the number is no part of the name. */
    private static List<RawRow> withoutNumbers(List<RawRow> rows) {
        int numbered = 0;
        int last = 0;
        for (var row : rows) {
            var found = NUMBERED.matcher(row.label());
            if (!found.matches()) continue;
            int number = Integer.parseInt(found.group(1));
            if (number != last + 1 && numbered > 0) return rows;
            last = number;
            numbered++;
        }
        if (numbered < 3 || numbered * 2 < rows.size()) return rows;
        return rows.stream()
                .map(row -> {
                    var found = NUMBERED.matcher(row.label());
                    return found.matches() ? new RawRow(found.group(2), row.text(), row.spot()) : row;
                })
                .toList();
    }

    /** Rows without a name whose first cells are years one after the other are named by their years. */
    private static List<RawRow> ofYears(List<RawRow> rows) {
        var named = new ArrayList<>(rows);
        int at = 0;
        while (at < rows.size()) {
            int end = at;
            int step = 0;
            while (end < rows.size() && year(rows.get(end)) > 0) {
                int change = end == at ? 0 : year(rows.get(end)) - year(rows.get(end - 1));
                if (end > at && (change == 0 || step != 0 && Integer.signum(change) != step)) break;
                step = Integer.signum(change);
                end++;
            }
            if (end - at >= 3 || end - at == 2 && rows.size() == 2) {
                for (int i = at; i < end; i++) named.set(i, ofYear(rows.get(i)));
            }
            at = Math.max(end, at + 1);
        }
        return named;
    }

    private static int year(RawRow row) {
        if (!row.label().isEmpty() || !row.text().texts().isEmpty()) return 0;
        var first = first(row.text().ways().getFirst());
        return first.isEmpty() || row.text().mostCells() < 3 ? 0 : Integer.parseInt(first);
    }

    private static String first(List<@Nullable PrintedNumber> way) {
        var cell = way.getFirst();
        return cell != null && YEAR.matcher(cell.text()).matches() ? cell.text() : "";
    }

    private static RawRow ofYear(RawRow row) {
        var text = row.text();
        var ways = new ArrayList<List<@Nullable PrintedNumber>>();
        for (var way : text.ways()) if (!first(way).isEmpty()) ways.add(way.subList(1, way.size()));
        var ends = text.ends().isEmpty()
                ? text.ends()
                : text.ends().subList(1, text.ends().size());
        var year = first(text.ways().getFirst());
        return new RawRow(year, new RowText(year, ways, text.words(), ends, text.texts()), row.spot());
    }
}
