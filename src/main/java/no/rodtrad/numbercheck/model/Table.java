package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as read.
 *
 * @param section the number of the section it stands in
 * @param head what is printed above its columns, in lower case
 * @param scale what its amounts are multiplied with to be kroner; null when no unit is printed
 * @param unit the words that say so, as printed; may be empty
 * @param unitSpot where they stand
 * @param headed whether the head tells each column's meaning
 */
public record Table(
        int section,
        String head,
        @Nullable BigDecimal scale,
        String unit,
        Spot unitSpot,
        List<TableColumn> columns,
        boolean headed,
        List<TableRow> rows,
        Spot spot) {

    private static final Pattern EARNED = Pattern.compile(
            "inntekt(?:er)?(?!\\p{L})|^rammetilsk|^eiendomsskatt|^eigedomsskatt|^utbytte", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPENT = Pattern.compile(
            "utgift(?:er)?(?!\\p{L})|kostnad(?:er)?(?!\\p{L})|^lønn|^løn |^avskriv|^kjøp", Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    /** The same with a unit that its head does not print. */
    Table with(BigDecimal known) {
        return new Table(section, head, known, unit, unitSpot, columns, headed, rows, spot);
    }

    public int width() {
        return columns.size();
    }

    /** Columns of a meaning, from the left. */
    public List<Integer> columns(ColumnMeaning meaning) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).meaning() == meaning) found.add(i);
        return found;
    }

    public boolean isPercent(int column) {
        return columns.get(column).isPercent();
    }

    /** The unit of a row: that of the table, and none when its name says that it counts. */
    public @Nullable BigDecimal scale(TableRow row) {
        return row.isCounted() ? null : scale;
    }

    /** A per cent, or a rate in a table of rates. */
    public boolean isRate(int column, PrintedNumber cell) {
        if (isPercent(column) || cell.percent()) return true;
        return scale == null && cell.decimals() > 0 && isOfRates();
    }

    private boolean isOfRates() {
        return head.contains("prosent")
                || head.contains("%")
                || head.contains("andel")
                || head.contains("fravær")
                || head.contains("fråvær");
    }

    /** The last row that is a sum; null when there is none. */
    public @Nullable TableRow total() {
        for (int i = rows.size() - 1; i >= 0; i--) if (rows.get(i).isSum()) return rows.get(i);
        return null;
    }

    /** Whether what is spent is printed below nought, and what is earned above: most tables have it the other way. */
    public boolean spendsBelowNought() {
        int so = 0;
        int not = 0;
        for (var row : rows) {
            boolean earned = EARNED.matcher(row.label()).find();
            boolean spent = SPENT.matcher(row.label()).find();
            var first = row.cells().isEmpty() ? null : row.cells().getFirst();
            if (earned == spent || first == null || first.isZero()) continue;
            if (first.value().signum() < 0 == spent) so++;
            else not++;
        }
        return so >= 3 && not == 0;
    }

    /** The rows that are neither sums nor of all. */
    public List<TableRow> parts() {
        var last = rows.isEmpty() ? null : rows.getLast();
        // "Lia kommune" below its units is of them all; among other municipalities it is one of them.
        boolean named = last != null
                && last.isOfMunicipality()
                && rows.stream().filter(TableRow::isOfMunicipality).count() == 1;
        return rows.stream()
                .filter(row -> !row.isSum() && !row.isOfAll() && !(named && row == last))
                .toList();
    }

    /** The word above the labels, such as {@code enhet}; empty when none is printed. */
    public String noun() {
        for (var word : NO_WORD.split(head)) if (word.length() > 3) return word;
        return "";
    }
}
