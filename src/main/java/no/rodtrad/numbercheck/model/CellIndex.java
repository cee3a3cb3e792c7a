package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.numbercheck.model.Subjects.TableLine;

/** Finds the cells that print the same amount as a number of a sentence, whatever table they stand in. */
public final class CellIndex {

    /** Fewer digits meet by chance. */
    private static final int DIGITS = 4;

    /** @param column counted from 0 */
    public record Hit(TableLine line, int column) {}

    private record Entry(BigDecimal size, BigDecimal slack, boolean percent, boolean money, Hit hit) {}

    /** What the rows of a table come to between two of its sums, whether or not it prints so. */
    private final Map<Table, Set<BigDecimal>> totals = new IdentityHashMap<>();

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> printed = new HashSet<>();

    CellIndex(List<Table> tables) {
        for (var table : tables) {
            totals.put(table, totals(table));
            for (var row : table.rows()) {
                var unit = table.scale(row);
                var scale = unit == null ? BigDecimal.ONE : unit;
                for (int i = 0; i < table.width(); i++) {
                    var cell = row.cell(i);
                    if (cell == null || cell.isZero()) continue;
                    if (table.scale() == null) printed.add(cell.digits() + "/" + cell.decimals());
                    boolean percent = table.isRate(i, cell);
                    var times = percent ? BigDecimal.ONE : scale;
                    entries.add(new Entry(
                            cell.abs().multiply(times),
                            cell.slack().multiply(times),
                            percent,
                            unit != null,
                            new Hit(new TableLine(table, row), i)));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::size));
    }

    private static Set<BigDecimal> totals(Table table) {
        var totals = new HashSet<BigDecimal>();
        for (int column = 0; column < table.width(); column++) {
            var sum = BigDecimal.ZERO;
            for (var row : table.rows()) {
                var cell = row.cell(column);
                if (row.isSum()) {
                    totals.add(sum.stripTrailingZeros());
                    sum = BigDecimal.ZERO;
                } else if (cell != null) {
                    sum = sum.add(cell.value());
                }
            }
            totals.add(sum.stripTrailingZeros());
        }
        return totals;
    }

    /** Whether the rows of a table come to this number, as it is written. */
    public boolean isTotal(Table table, NumberMention number) {
        return totals.getOrDefault(table, Set.of())
                .contains(number.number().value().stripTrailingZeros());
    }

    /** The cells that are this number as it is printed; none for a number that could be many things. */
    public List<Hit> of(NumberMention number) {
        if (number.number().digitCount() < DIGITS || number.about()) return List.of();
        return all(number);
    }

    /** Whether a table without a known unit prints the same digits, whatever they are of. */
    public boolean prints(PrintedNumber number) {
        return printed.contains(number.digits() + "/" + number.decimals());
    }

    /** The same for a number of any length. */
    public List<Hit> all(NumberMention number) {
        var size = number.value().abs();
        var reach = number.slack();
        var found = new ArrayList<Hit>();
        boolean money = number.unit() == NumberMention.Unit.MONEY;
        // An amount of so many digits in kroner is told by itself, also where a table prints no unit.
        boolean inKroner =
                number.scale().compareTo(BigDecimal.ONE) == 0 && number.number().digitCount() > DIGITS;
        for (int at = first(size.subtract(reach.multiply(BigDecimal.TWO))); at < entries.size(); at++) {
            var entry = entries.get(at);
            if (entry.size().compareTo(size.add(reach.multiply(BigDecimal.TWO))) > 0) break;
            if (entry.percent() != number.isShare() || money && !entry.money() && !inKroner) continue;
            if (number.isAmount(entry.size(), entry.slack().min(reach))) found.add(entry.hit());
        }
        return found;
    }

    private int first(BigDecimal least) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (entries.get(middle).size().compareTo(least) < 0) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
