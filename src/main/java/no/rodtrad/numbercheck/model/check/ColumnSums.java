package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.PrintedNumber;
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

    /**
     * A column in which a sum line differs from its parts.
     *
     * @param signs 1 or -1 for each part
     * @param difference the parts' sum less the printed
     */
    record Fault(
            TableRow sum,
            List<TableRow> parts,
            List<Integer> signs,
            int column,
            BigDecimal computed,
            BigDecimal difference) {

        /** How much a row would have to change for the sum to come right; null when it has no part in it. */
        @Nullable
        BigDecimal needed(TableRow row) {
            if (row == sum) return difference;
            int at = parts.indexOf(row);
            if (at < 0) return null;
            return signs.get(at) > 0 ? difference.negate() : difference;
        }
    }

    /** @param agreeing columns in which it holds */
    private record Trial(List<TableRow> parts, List<Integer> agreeing, List<Fault> faults, boolean natural) {}

    private final Table table;
    private final HeadSums heads;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Trial> settled = new ArrayList<>();
    private final List<TableRow> settledSums = new ArrayList<>();

    ColumnSums(Table table) {
        this.table = table;
        this.heads = new HeadSums(table);
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (row.isSum() && row.certain()) settle(row, i);
        }
        for (var head : heads.heads()) {
            if (settledSums.stream().anyMatch(sum -> sum == head.row())) continue;
            settled.add(new Trial(head.parts(), head.agreeing(), head.faults(), true));
            settledSums.add(head.row());
            // A head that is wrong makes the sum of the heads differ as well: the head is the one to tell of.
            faults.addAll(0, head.faults());
        }
        faults.addAll(new SignedSums(table).faults(settledSums));
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
        for (var fault : best.faults) if (isCredible(fault) && !isOfLastParts(fault)) faults.add(fault);
    }

    /**
     * "Netto utgifter videreutlån" closes the rows above it, with no word that says so: what is added up are the rows
     * after it alone.
     */
    private static boolean isOfLastParts(Fault fault) {
        var last = new Adding(fault.column());
        for (int i = fault.parts().size() - 1; i > 1; i--) {
            last.add(fault.parts().get(i), fault.signs().get(i));
            var closing = fault.parts().get(i - 1);
            if (!last.is(fault.sum())) continue;
            var above = new Adding(fault.column());
            for (int j = i - 2; j >= 0; j--) {
                above.add(fault.parts().get(j), 1);
                if (above.is(closing)) return true;
            }
        }
        return false;
    }

    /** Cells of a column that are added, one by one. */
    private static final class Adding {
        private final int column;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal slack = BigDecimal.ZERO;
        private int cells;

        Adding(int column) {
            this.column = column;
        }

        void add(TableRow row, int sign) {
            var cell = row.cell(column);
            if (cell == null) return;
            sum = sign > 0 ? sum.add(cell.value()) : sum.subtract(cell.value());
            slack = slack.add(cell.slack());
            cells++;
        }

        /** Whether two cells or more come to what a row prints, as far as rounding lets see. */
        boolean is(TableRow row) {
            var printed = row.cell(column);
            if (cells < 2 || printed == null || printed.isZero()) return false;
            return sum.subtract(printed.value()).abs().compareTo(slack.add(printed.slack())) <= 0;
        }
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
        if (printed == null || printed.digitCount() < 3) return false;
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
        boolean turned = fault.parts().stream()
                .map(row -> row.cell(fault.column()))
                .anyMatch(cell -> cell != null
                        && cell.digitCount() > 2
                        && cell.value().add(cell.value()).compareTo(fault.difference()) == 0);
        return near
                || turned
                || NearMiss.isSlip(printed.digits(), digits(fault.computed(), printed))
                || fault.computed().negate().compareTo(printed.value()) == 0;
    }

    private static String digits(BigDecimal value, PrintedNumber like) {
        return value.abs()
                .setScale(like.decimals(), java.math.RoundingMode.HALF_UP)
                .unscaledValue()
                .toString();
    }

    private static final Pattern OF_WHICH =
            Pattern.compile("(?i)^[-–• ]*(?:herav|hvorav|derav|av dette|av disse|av desse|av dei)(?!\\p{L})");

    private record Parts(List<TableRow> rows, boolean natural) {}

    private List<Parts> candidates(int at) {
        var rows = table.rows();
        var found = new ArrayList<Parts>();
        int since = at;
        while (since > 0 && !rows.get(since - 1).isSum()) since--;
        var above = List.copyOf(rows.subList(since, at));
        if (above.size() >= 2) found.add(new Parts(above, true));
        // What a row above says is a part of it, and what stands below its sum, is counted there.
        var whole = above.stream()
                .filter(row -> !OF_WHICH.matcher(row.label()).find() && !heads.isPart(row))
                .toList();
        if (whole.size() >= 2 && whole.size() < above.size()) found.add(new Parts(whole, true));
        if (since > 0) {
            var grown = new ArrayList<>(above);
            grown.addFirst(rows.get(since - 1));
            if (grown.size() >= 2) found.add(new Parts(grown, true));
            found.add(new Parts(
                    rows.subList(0, at).stream().filter(row -> !row.isSum()).toList(), true));
            // A sum of what stands elsewhere is a part like the others.
            found.add(new Parts(
                    rows.subList(0, at).stream()
                            .filter(row -> !row.isSum() || settledSums.stream().noneMatch(known -> known == row))
                            .toList(),
                    true));
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
            if (difference.abs().compareTo(tolerance(printed, parts.size())) <= 0) {
                // A number no larger than what rounding may hide tells nothing.
                if (printed.abs().compareTo(tolerance(printed, parts.size()).add(printed.step())) > 0)
                    agreeing.add(column);
            } else if (certain)
                faults.add(new Fault(sum, parts, Collections.nCopies(parts.size(), 1), column, added, difference));
            else return null;
        }
        if (isOfCounts(sum, parts, agreeing)) {
            for (int column : List.copyOf(agreeing)) {
                var difference = difference(sum, parts, column);
                if (difference.signum() == 0 || !isWhole(sum, parts, column)) continue;
                agreeing.remove(Integer.valueOf(column));
                var added =
                        difference.add(Objects.requireNonNull(sum.cell(column)).value());
                faults.add(new Fault(sum, parts, Collections.nCopies(parts.size(), 1), column, added, difference));
            }
        }
        return agreeing.isEmpty() && faults.isEmpty() ? null : new Trial(parts, agreeing, faults, natural);
    }

    /** Without a unit, and with sums that are right to the last digit in two columns: nothing has been rounded. */
    private boolean isOfCounts(TableRow sum, List<TableRow> parts, List<Integer> agreeing) {
        if (table.scale() != null) return false;
        return agreeing.stream()
                        .filter(column -> isWhole(sum, parts, column)
                                && difference(sum, parts, column).signum() == 0)
                        .count()
                >= 2;
    }

    private static boolean isWhole(TableRow sum, List<TableRow> parts, int column) {
        var printed = sum.cell(column);
        return printed != null
                && printed.decimals() == 0
                && printed.digitCount() < 5
                && parts.stream().map(row -> row.cell(column)).allMatch(cell -> cell == null || cell.decimals() == 0);
    }

    private static BigDecimal difference(TableRow sum, List<TableRow> parts, int column) {
        var added = BigDecimal.ZERO;
        for (var row : parts) {
            var cell = row.cell(column);
            if (cell != null) added = added.add(cell.value());
        }
        var printed = sum.cell(column);
        return printed == null ? added : added.subtract(printed.value());
    }

    /** A row that lacks only its last columns has the others in their places. */
    private static boolean isPlaced(TableRow row, int column) {
        return row.cell(column) != null && row.cell(row.cells().size() - 1) == null;
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
