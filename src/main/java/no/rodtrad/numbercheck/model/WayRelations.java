package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which of three columns is the sum or the difference of the two others, asked before it is known how each row is
 * divided: what holds in most rows, for some way of dividing each of them, is hardly chance.
 */
final class WayRelations {

    /** The most even ways of a row are tried, and no more of them. */
    private static final int WAYS = 80;

    private static final int ROWS = 80;
    private static final long NOTHING = PrintedNumber.NO_THOUSANDTHS;
    /** Less than this three numbers may agree by chance. */
    private static final long LARGE = 100_000;

    /** @param columns the first of them is the sum of the two others */
    private record Triple(int[] columns, int rows) {}

    /** A way of dividing a row: its numbers, and how unlike they are in length. */
    private record Way(long[] values, long spread) {}

    private final int width;
    private final List<List<Way>> rows = new ArrayList<>();
    private final List<Triple> held = new ArrayList<>();

    /** @param ways of each row, all of this width */
    WayRelations(List<List<List<@Nullable PrintedNumber>>> ways, int width) {
        this.width = width;
        for (var each : ways.subList(0, Math.min(ROWS, ways.size()))) {
            rows.add(each.stream()
                    .map(way -> new Way(values(way), WayChoice.spread(way)))
                    .sorted(Comparator.comparingLong(Way::spread))
                    .limit(WAYS)
                    .toList());
        }
        if (width >= 3 && width <= 12 && rows.size() > 1) search();
    }

    private void search() {
        int least = Math.max(2, (rows.size() * 6 + 9) / 10);
        for (int one = 0; one < width; one++) {
            for (int other = one + 1; other < width; other++) {
                for (int last = other + 1; last < width; last++) {
                    for (var columns : new int[][] {{one, other, last}, {other, one, last}, {last, one, other}}) {
                        int holds = count(least, way -> holds(way, columns));
                        if (holds >= least) held.add(new Triple(columns, holds));
                    }
                }
            }
        }
        held.sort(Comparator.comparingInt(Triple::rows).reversed());
        // The next must hold for the same way of dividing a row, or it is of another way.
        for (int i = 2; i < held.size(); i++) {
            var best = held.getFirst().columns();
            var own = held.get(i).columns();
            var next = held.get(1).columns();
            if (count(0, way -> holds(way, best) && holds(way, own))
                    > count(0, way -> holds(way, best) && holds(way, next))) Collections.swap(held, 1, i);
        }
    }

    /** In how many rows; fewer are told, and counted no further, when they cannot be so many. */
    private int count(int least, Predicate<long[]> fits) {
        int holds = 0;
        int left = rows.size();
        for (var row : rows) {
            if (anyFits(row, fits)) holds++;
            if (holds + --left < least) break;
        }
        return holds;
    }

    private static boolean anyFits(List<Way> row, Predicate<long[]> fits) {
        for (var way : row) if (fits.test(way.values())) return true;
        return false;
    }

    /** The two that hold best together, when they hold in three rows at least. */
    List<RowRelation.Linear> best() {
        return held.stream()
                .limit(2)
                .filter(each -> each.rows() >= 3)
                .map(each -> relation(each.columns()))
                .toList();
    }

    /** How well the rows can be divided so: ten for each of two relations that a row holds, less its unevenness. */
    long fit() {
        long fit = 0;
        for (var row : rows) {
            long best = Long.MIN_VALUE;
            for (var way : row) {
                long points = -way.spread();
                for (int i = 0; i < Math.min(2, held.size()); i++)
                    if (holds(way.values(), held.get(i).columns())) points += 10;
                best = Math.max(best, points);
            }
            fit += row.isEmpty() ? -30 : best;
        }
        boolean all = !held.isEmpty() && held.getFirst().rows() == rows.size() && rows.size() > 3;
        return all ? fit + 5L * rows.size() : fit;
    }

    /** The first column is the sum of the two others; the rightmost is the result. */
    private static RowRelation.Linear relation(int[] columns) {
        int last = Math.max(columns[0], Math.max(columns[1], columns[2]));
        if (last == columns[0])
            return new RowRelation.Linear(last, new int[] {columns[1], columns[2]}, new int[] {1, 1});
        int rest = columns[1] == last ? columns[2] : columns[1];
        return new RowRelation.Linear(last, new int[] {columns[0], rest}, new int[] {1, -1});
    }

    private static boolean holds(long[] way, int[] columns) {
        long sum = way[columns[0]];
        long one = way[columns[1]];
        long other = way[columns[2]];
        if (sum == NOTHING || one == NOTHING || other == NOTHING || sum == 0 || one == 0 || other == 0) return false;
        if (Math.abs(sum) < LARGE && Math.abs(one) < LARGE) return false;
        int width = way.length / 2;
        long steps = way[width + columns[0]] + way[width + columns[1]] + way[width + columns[2]];
        return Math.abs(one + other - sum) * 2 <= steps;
    }

    /** In thousandths; after them the step of each, as printed. */
    private static long[] values(List<@Nullable PrintedNumber> way) {
        int width = way.size();
        var values = new long[width * 2];
        for (int i = 0; i < width; i++) {
            var cell = way.get(i);
            values[i] = NOTHING;
            if (cell == null || cell.percent() || cell.thousandths() == NOTHING) continue;
            values[i] = cell.thousandths();
            values[width + i] = cell.stepInThousandths();
        }
        return values;
    }
}
