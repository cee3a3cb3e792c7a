package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/** Rows that are the sum of the rows right below them, as in a balance: "A. Anleggsmidler" above its parts. */
final class HeadSums {

    private static final int LEAST_DIGITS = 4;
    private static final int MOST_PARTS = 15;

    /** @param faults the column that differs, when one does */
    record Head(TableRow row, List<TableRow> parts, List<Integer> agreeing, List<ColumnSums.Fault> faults) {}

    private final Table table;
    private final List<Head> heads = new ArrayList<>();

    HeadSums(Table table) {
        this.table = table;
        int at = 0;
        while (at + 2 < table.rows().size()) {
            var head = table.rows().get(at).certain() ? head(at) : null;
            if (head != null) heads.add(head);
            at += head == null ? 1 : head.parts().size() + 1;
        }
        // One such row may be chance; a table that is made so has several.
        if (heads.size() < 2) heads.clear();
    }

    List<Head> heads() {
        return heads;
    }

    /** The rows that stand below their sum. */
    boolean isPart(TableRow row) {
        return heads.stream().anyMatch(head -> head.parts().stream().anyMatch(part -> part == row));
    }

    private @Nullable Head head(int at) {
        Head best = null;
        for (int count = 2; count <= MOST_PARTS && at + count < table.rows().size(); count++) {
            var parts = table.rows().subList(at + 1, at + count + 1);
            if (parts.getLast().isSum()) break;
            var head = head(table.rows().get(at), List.copyOf(parts));
            if (head != null
                    && (best == null || head.agreeing().size() > best.agreeing().size())) best = head;
        }
        return best;
    }

    /** Null when more than one column differs, or none tells. */
    private @Nullable Head head(TableRow row, List<TableRow> parts) {
        var agreeing = new ArrayList<Integer>();
        var faults = new ArrayList<ColumnSums.Fault>();
        for (int column = 0; column < table.width(); column++) {
            var printed = row.cell(column);
            if (printed == null || table.isPercent(column) || printed.percent()) continue;
            var sum = BigDecimal.ZERO;
            int cells = 0;
            for (var part : parts) {
                var cell = part.certain() ? part.cell(column) : null;
                if (cell == null) continue;
                if (!cell.isZero()) cells++;
                sum = sum.add(cell.value());
            }
            var difference = sum.subtract(printed.value());
            // What is rounded may be one off, and proves nothing.
            var hidden = printed.step().multiply(BigDecimal.valueOf(1 + parts.size() / 6));
            if (difference.abs().compareTo(hidden) <= 0) {
                if (difference.signum() == 0 && cells > 1 && printed.digits().length() >= LEAST_DIGITS)
                    agreeing.add(column);
            } else {
                faults.add(new ColumnSums.Fault(
                        row, parts, Collections.nCopies(parts.size(), 1), column, sum, difference));
            }
        }
        if (agreeing.isEmpty() || faults.size() > 1) return null;
        return faults.stream().allMatch(HeadSums::isSlip) || agreeing.size() > 1
                ? new Head(row, parts, agreeing, faults)
                : null;
    }

    private static boolean isSlip(ColumnSums.Fault fault) {
        var printed = fault.sum().cell(fault.column());
        return printed != null
                && NearMiss.isSlip(
                        printed.digits(),
                        fault.computed()
                                .abs()
                                .movePointRight(printed.decimals())
                                .toBigInteger()
                                .toString());
    }
}
