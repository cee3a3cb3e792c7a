package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.Spot;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a sum line adds up, and in which columns it does not.
 *
 * <p>The parts are found by trying: those rows that give the printed sum in at least one column are the parts, and
 * then the other columns must follow.
 */
final class ColumnSums {

    /** A column in which a sum line differs from its parts: {@code difference} is the parts' sum less the printed. */
    /** @param minus whether it is the first part less the second, and no sum */
    record Fault(
            TableRow sum,
            List<TableRow> parts,
            int column,
            BigDecimal computed,
            BigDecimal difference,
            boolean minus) {}

    /** @param agreeing columns in which it holds */
    private record Trial(List<TableRow> parts, List<Integer> agreeing, List<Fault> faults, boolean natural) {}

    /** Longer tables are lists. */
    private static final int MOST_ROWS = 60;

    private static final TableRow NO_ROW = new TableRow("", List.of(), false, false, new Spot(0, 0, 0), "");
    private static final Fault NONE = new Fault(NO_ROW, List.of(), 0, BigDecimal.ZERO, BigDecimal.ZERO, false);

    private final Table table;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Trial> settled = new ArrayList<>();
    private final List<TableRow> settledSums = new ArrayList<>();

    ColumnSums(Table table) {
        this.table = table;
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (row.isSum() && row.certain()) settle(row, i);
        }
        for (int i = 2; i < table.rows().size() && i < MOST_ROWS; i++) {
            var row = table.rows().get(i);
            if (row.certain() && settledSums.stream().noneMatch(sum -> sum == row)) unnamed(row, i);
        }
    }

    /**
     * A row that adds up those above it, or is one less another, without saying so: at least two columns show it
     * exactly, and only one does not.
     */
    private void unnamed(TableRow row, int at) {
        if (table.width() < 3) return;
        Fault only = null;
        for (int from = 0; from + 2 <= at; from++) {
            var parts = List.copyOf(table.rows().subList(from, at));
            if (!parts.stream().allMatch(TableRow::certain)) continue;
            var fault = lonely(row, parts, false);
            if (fault == NONE) return;
            if (fault != null) only = fault;
        }
        for (int one = 0; one < at; one++) {
            for (int other = 0; other < at; other++) {
                if (one == other) continue;
                var two = List.of(table.rows().get(one), table.rows().get(other));
                if (!two.getFirst().certain() || !two.getLast().certain()) continue;
                for (boolean minus : new boolean[] {true, false}) {
                    var fault = lonely(row, two, minus);
                    if (fault == NONE) return;
                    if (fault != null) only = fault;
                }
            }
        }
        if (only != null) faults.add(only);
    }

    /** The only column that differs; {@link #NONE} when none does, null when the row is nothing of these. */
    private @Nullable Fault lonely(TableRow row, List<TableRow> parts, boolean minus) {
        int agree = 0;
        Fault fault = null;
        for (int column = 0; column < table.width(); column++) {
            var printed = row.cell(column);
            if (printed == null || printed.percent() || table.isPercent(column)) continue;
            var sum = BigDecimal.ZERO;
            int cells = 0;
            for (int i = 0; i < parts.size(); i++) {
                var cell = parts.get(i).cell(column);
                if (cell == null) continue;
                if (!cell.isZero()) cells++;
                sum = minus && i > 0 ? sum.subtract(cell.value()) : sum.add(cell.value());
            }
            var difference = sum.subtract(printed.value());
            if (difference.abs().compareTo(tolerance(printed, parts.size())) <= 0) {
                if (cells > 1 && printed.digits().length() >= 3) agree++;
            } else if (fault == null && cells > 1) {
                fault = new Fault(row, parts, column, sum, difference, minus);
            } else {
                return null;
            }
        }
        if (agree < 2) return null;
        if (fault == null) return NONE;
        var printed = row.cell(fault.column());
        if (printed == null || printed.digits().length() < 3) return null;
        return NearMiss.isSlip(printed.digits(), digits(fault.computed(), printed)) ? fault : null;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether a cell takes part in a column sum that holds. */
    boolean isConfirmed(TableRow row, int column) {
        for (int i = 0; i < settled.size(); i++) {
            var trial = settled.get(i);
            if (!trial.agreeing.contains(column)) continue;
            if (settledSums.get(i) == row || trial.parts.contains(row)) return true;
        }
        return false;
    }

    private void settle(TableRow sum, int at) {
        Trial best = null;
        for (var parts : candidates(at)) {
            var trial = trial(sum, parts.rows(), parts.natural());
            if (trial == null) continue;
            if (best == null || isBetter(trial, best)) best = trial;
        }
        if (best == null) return;
        boolean alone = best.agreeing.isEmpty();
        if (alone && !mayStandAlone(sum, best)) return;
        if (!best.natural && best.agreeing.size() < 2) return;
        settled.add(best);
        settledSums.add(sum);
        if (!alone && best.faults.size() > best.agreeing.size() + 1) return;
        for (var fault : best.faults) if (isCredible(fault)) faults.add(fault);
    }

    private static boolean isBetter(Trial one, Trial other) {
        int more = Integer.compare(one.agreeing.size(), other.agreeing.size());
        if (more != 0) return more > 0;
        return one.natural && !other.natural;
    }

    /** One column alone: the line says that it is a sum, all rows above are parts, and the digits look like a slip. */
    private boolean mayStandAlone(TableRow sum, Trial trial) {
        if (!trial.natural || trial.parts.size() < 3 || trial.faults.size() != 1) return false;
        var fault = trial.faults.getFirst();
        var printed = sum.cell(fault.column());
        if (printed == null || printed.digits().length() < 3) return false;
        return NearMiss.swapped(printed.digits(), digits(fault.computed(), printed))
                || NearMiss.oneDigit(printed.digits(), digits(fault.computed(), printed));
    }

    private boolean isCredible(Fault fault) {
        var printed = fault.sum().cell(fault.column());
        if (printed == null) return false;
        var size = fault.parts().stream()
                .map(row -> row.cell(fault.column()))
                .filter(cell -> cell != null)
                .map(PrintedNumber::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(printed.abs());
        boolean near = fault.difference().abs().multiply(BigDecimal.valueOf(7)).compareTo(size) <= 0;
        return near
                || NearMiss.isSlip(printed.digits(), digits(fault.computed(), printed))
                || fault.computed().negate().compareTo(printed.value()) == 0;
    }

    private static String digits(BigDecimal value, PrintedNumber like) {
        return value.abs()
                .setScale(like.decimals(), java.math.RoundingMode.HALF_UP)
                .unscaledValue()
                .toString();
    }

    private record Parts(List<TableRow> rows, boolean natural) {}

    private List<Parts> candidates(int at) {
        var rows = table.rows();
        var found = new ArrayList<Parts>();
        int since = at;
        while (since > 0 && !rows.get(since - 1).isSum()) since--;
        var above = List.copyOf(rows.subList(since, at));
        if (above.size() >= 2) found.add(new Parts(above, true));
        if (since > 0) {
            var grown = new ArrayList<>(above);
            grown.addFirst(rows.get(since - 1));
            if (grown.size() >= 2) found.add(new Parts(grown, true));
            found.add(new Parts(
                    rows.subList(0, at).stream().filter(row -> !row.isSum()).toList(), true));
            var sums = new ArrayList<>(
                    rows.subList(0, since).stream().filter(TableRow::isSum).toList());
            if (sums.size() >= 2 && above.isEmpty()) found.add(new Parts(List.copyOf(sums), true));
            sums.addAll(above);
            if (sums.size() >= 2) found.add(new Parts(sums, true));
        }
        for (int from = since + 1; from + 2 <= at; from++) {
            found.add(new Parts(List.copyOf(rows.subList(from, at)), false));
        }
        return found;
    }

    private @Nullable Trial trial(TableRow sum, List<TableRow> given, boolean natural) {
        var parts = withoutRepeats(given);
        var agreeing = new ArrayList<Integer>();
        var faults = new ArrayList<Fault>();
        for (int column = 0; column < table.width(); column++) {
            var printed = sum.cell(column);
            if (printed == null || table.isPercent(column) || printed.percent()) continue;
            var added = BigDecimal.ZERO;
            int cells = 0;
            boolean certain = true;
            for (var row : parts) {
                var cell = row.cell(column);
                if (cell == null) {
                    certain &= row.certain();
                    continue;
                }
                if (!row.certain() && column > 0) certain &= isPlaced(row, column);
                if (!cell.isZero()) cells++;
                added = added.add(cell.value());
            }
            if (cells < 2) continue;
            var difference = added.subtract(printed.value());
            if (difference.abs().compareTo(tolerance(printed, parts.size())) <= 0) agreeing.add(column);
            else if (certain) faults.add(new Fault(sum, parts, column, added, difference, false));
            else return null;
        }
        return agreeing.isEmpty() && faults.isEmpty() ? null : new Trial(parts, agreeing, faults, natural);
    }

    /** A row that lacks only its last columns has the others in their places. */
    private static boolean isPlaced(TableRow row, int column) {
        return row.cell(column) != null;
    }

    /** The same row twice, before and after the turn of a page, is one part. */
    private static List<TableRow> withoutRepeats(List<TableRow> rows) {
        var once = new ArrayList<TableRow>();
        for (var row : rows) {
            boolean seen = once.stream().anyMatch(other -> other.quote().equals(row.quote()));
            if (!seen || row.label().isEmpty()) once.add(row);
        }
        return once;
    }

    /** Rounding errors of several parts seldom all go the same way: one step, and one more for every six parts. */
    private static BigDecimal tolerance(PrintedNumber printed, int parts) {
        return printed.step().multiply(BigDecimal.valueOf(1 + parts / 6));
    }
}
