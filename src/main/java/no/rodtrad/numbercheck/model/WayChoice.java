package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, among the ways in which rows can be divided into cells, those that fit together.
 *
 * <p>Where spaces leave a doubt, a way that makes the row agree with what holds in the other rows is chosen: so a
 * doubt about the reading never becomes a finding.
 */
final class WayChoice {

    private static final Pattern LABEL_END = Pattern.compile("\\d{1,2}");

    /** The cells of a row, and whether each is known to stand in its column. */
    record Cells(List<@Nullable PrintedNumber> numbers, boolean certain) {}

    /** {@code label} is longer than the row's own when its first number belongs to it. */
    private record Way(List<@Nullable PrintedNumber> numbers, String label, boolean gapped, long spread) {

        Way(List<@Nullable PrintedNumber> numbers, String label, boolean gapped) {
            this(numbers, label, gapped, WayChoice.spread(numbers));
        }
    }

    private final List<Cells> cells = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** @param columns what the head tells of each column; may be empty */
    WayChoice(List<TableBuilder.RawRow> rows, int width, List<TableColumn> columns) {
        var ways = new ArrayList<List<Way>>();
        for (var row : rows) ways.add(ways(row, width));
        ofOneHand(ways);
        boolean doubt = ways.stream()
                .anyMatch(each ->
                        each.size() > 1 || !each.isEmpty() && each.getFirst().gapped());
        var sample = doubt ? sample(ways, width) : List.<List<@Nullable PrintedNumber>>of();
        // The rows as they were first divided tell more of what holds than those that were never in doubt.
        if (doubt) sample = chosen(rows, ways, RowRelation.in(sample, width, columns), sample, width);
        var relations = doubt ? RowRelation.in(sample, width, columns) : List.<RowRelation>of();
        var profile = new Columns(sample, width);
        var edges = Edges.of(rows, width);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (ways.get(i).isEmpty()) {
                labels.add(row.label());
                cells.add(partial(row.text(), width, edges));
                continue;
            }
            var open = ways.get(i);
            var best = open.size() == 1 ? open.getFirst() : best(open, row.label(), relations, profile);
            labels.add(best.label());
            var numbers = best.numbers();
            boolean holds = relations.stream().anyMatch(relation -> relation.holdsIn(numbers));
            boolean told = holds || !best.gapped() && !isInDoubt(best, ways.get(i), relations);
            cells.add(new Cells(numbers, told));
        }
    }

    /** Where a minus stands close to its number in one row, a dash with a space after it is a cell in the others. */
    private static void ofOneHand(List<List<Way>> ways) {
        boolean close =
                ways.stream().anyMatch(each -> !each.isEmpty() && each.stream().allMatch(way -> has(way, "-")));
        if (!close) return;
        for (var each : ways) {
            if (each.stream().anyMatch(way -> !has(way, "- ") && !way.gapped())) each.removeIf(way -> has(way, "- "));
        }
    }

    /** Whether a number of it begins with a sign, and goes on with its digits. */
    private static boolean has(Way way, String sign) {
        for (var number : way.numbers()) {
            if (number == null || !number.text().startsWith(sign)) continue;
            var text = number.text();
            if (text.length() > sign.length() && Spaces.isDigit(text.charAt(sign.length()))) return true;
        }
        return false;
    }

    /** One way of each row: of those that leave no doubt when they are enough, else that which most rows agree with. */
    private static List<List<@Nullable PrintedNumber>> sample(List<List<Way>> ways, int width) {
        var settled = ways.stream()
                .filter(each -> each.size() == 1 && !each.getFirst().gapped())
                .map(each -> each.getFirst().numbers())
                .toList();
        if (settled.size() >= 3) return settled;
        var plain = ways.stream()
                .map(each -> each.stream()
                        .filter(way -> !way.gapped())
                        .map(Way::numbers)
                        .toList())
                .filter(each -> !each.isEmpty())
                .toList();
        var held = new WayRelations(plain, width).best();
        var sample = new ArrayList<List<@Nullable PrintedNumber>>();
        for (var each : plain) {
            sample.add(each.stream()
                    .max(Comparator.comparingLong(way ->
                            4 * held.stream().filter(one -> one.holdsIn(way)).count() - spread(way)))
                    .orElseThrow());
        }
        return sample;
    }

    private static List<List<@Nullable PrintedNumber>> chosen(
            List<TableBuilder.RawRow> rows,
            List<List<Way>> ways,
            List<RowRelation> relations,
            List<List<@Nullable PrintedNumber>> sample,
            int width) {
        var profile = new Columns(sample, width);
        var chosen = new ArrayList<List<@Nullable PrintedNumber>>();
        for (int i = 0; i < rows.size(); i++) {
            if (ways.get(i).isEmpty()) continue;
            var best = best(ways.get(i), rows.get(i).label(), relations, profile);
            if (!best.gapped()) chosen.add(best.numbers());
        }
        return chosen.isEmpty() ? sample : chosen;
    }

    /** A row that is out of step with the others, and might as well be divided in another way. */
    private static boolean isInDoubt(Way best, List<Way> open, List<RowRelation> relations) {
        if (relations.stream().noneMatch(relation -> relation.failsIn(best.numbers()))) return false;
        for (var other : open) {
            boolean same = !other.gapped() && other.label().equals(best.label());
            if (other != best && same && other.spread() <= best.spread()) return true;
        }
        return false;
    }

    Cells cells(int row) {
        return cells.get(row);
    }

    String label(int row) {
        return labels.get(row);
    }

    /** Ways of the right width, the most even first; also those where a small first number belongs to the label. */
    private static List<Way> ways(TableBuilder.RawRow row, int width) {
        var found = new ArrayList<Way>();
        for (var way : row.text().ways()) {
            if (way.size() == width) found.add(new Way(way, row.label(), false));
            if (way.size() == width + 1
                    && !row.label().isEmpty()
                    && row.text().texts().isEmpty()) {
                var first = way.getFirst();
                if (first != null && LABEL_END.matcher(first.text()).matches()) {
                    found.add(new Way(way.subList(1, way.size()), row.label() + " " + first.text(), false));
                }
            }
        }
        if (row.text().ends().isEmpty() && row.text().texts().isEmpty() && width > 3) {
            for (var way : row.text().ways()) if (way.size() == width - 1) gapped(way, row.label(), found);
        }
        found.sort(Comparator.comparingLong(Way::spread));
        return found;
    }

    /** One cell has nothing, and nothing tells which. */
    private static void gapped(List<@Nullable PrintedNumber> way, String label, List<Way> found) {
        for (int gap = 1; gap <= way.size(); gap++) {
            var numbers = new ArrayList<@Nullable PrintedNumber>(way);
            numbers.add(gap, null);
            found.add(new Way(numbers, label, true));
        }
    }

    static long spread(List<@Nullable PrintedNumber> way) {
        int longest = 0;
        int shortest = 99;
        for (var number : way) {
            if (number == null || number.percent() || number.isZero()) continue;
            // Those before the decimal sign; 0,5 has one.
            int digits = Math.max(1, number.value().precision() - number.value().scale());
            longest = Math.max(longest, digits);
            shortest = Math.min(shortest, digits);
        }
        return longest == 0 ? 0 : (long) longest - shortest;
    }

    private static Way best(List<Way> open, String label, List<RowRelation> relations, Columns columns) {
        // A number is taken for the end of a name only where the row has no other way that fits.
        boolean plain = open.stream()
                .anyMatch(way -> !way.gapped()
                        && way.label().equals(label)
                        && relations.stream().noneMatch(relation -> relation.failsIn(way.numbers())));
        var best = open.getFirst();
        long most = Long.MIN_VALUE;
        for (var way : open) {
            long points = columns.points(way.numbers())
                    - way.spread()
                    - (way.label().equals(label) ? 0 : plain ? 120 : 20)
                    - (way.gapped() ? 30 : 0);
            for (var relation : relations) if (relation.holdsIn(way.numbers())) points += 50;
            if (points > most) {
                most = points;
                best = way;
            }
        }
        return best;
    }

    /** How the cells of each column are printed in a sample of rows, counted once. */
    private static final class Columns {

        private static final int MOST_DECIMALS = 12;

        private final int rows;
        private final int[] signs;
        private final int[][] decimals;

        Columns(List<List<@Nullable PrintedNumber>> sample, int width) {
            rows = sample.size();
            signs = new int[width];
            decimals = new int[width][MOST_DECIMALS + 1];
            for (var row : sample) {
                for (int i = 0; i < Math.min(width, row.size()); i++) {
                    var cell = row.get(i);
                    if (cell == null) continue;
                    if (cell.percent()) signs[i]++;
                    decimals[i][Math.min(cell.decimals(), MOST_DECIMALS)]++;
                }
            }
        }

        /** How alike a row is to the others, divided so. */
        long points(List<@Nullable PrintedNumber> way) {
            long points = 0;
            for (int i = 0; i < way.size(); i++) {
                var number = way.get(i);
                if (number == null) {
                    // A cell without a value is no worse than one with.
                    points += 5;
                    continue;
                }
                int alike = decimals[i][Math.min(number.decimals(), MOST_DECIMALS)];
                if (alike * 2 >= rows) points += 5;
                boolean percent = signs[i] * 2 > rows;
                if (percent != number.percent()) points -= 30;
            }
            return points;
        }
    }

    /** A row with fewer cells than columns: placed by its edges when columns are aligned, else in doubt. */
    private static Cells partial(RowText text, int width, @Nullable Edges edges) {
        var way = text.ways().getFirst();
        for (var other : text.ways()) if (other.size() > way.size() && other.size() < width) way = other;
        if (edges != null && text.ends().size() == way.size()) {
            var placed = edges.place(way, text.ends());
            if (placed != null) return new Cells(placed, true);
        }
        var numbers = new ArrayList<@Nullable PrintedNumber>(way.subList(0, Math.min(width, way.size())));
        while (numbers.size() < width) numbers.add(null);
        return new Cells(numbers, false);
    }

    /** Where the columns end in an aligned table. */
    private record Edges(int[] ends) {

        static @Nullable Edges of(List<TableBuilder.RawRow> rows, int width) {
            for (var row : rows) {
                if (row.text().ends().size() != width) continue;
                return new Edges(
                        row.text().ends().stream().mapToInt(Integer::intValue).toArray());
            }
            return null;
        }

        @Nullable
        List<@Nullable PrintedNumber> place(List<@Nullable PrintedNumber> way, List<Integer> at) {
            var placed = new ArrayList<@Nullable PrintedNumber>();
            for (int i = 0; i < ends.length; i++) placed.add(null);
            int last = -1;
            for (int i = 0; i < way.size(); i++) {
                int column = 0;
                for (int j = 1; j < ends.length; j++) {
                    if (Math.abs(ends[j] - at.get(i)) < Math.abs(ends[column] - at.get(i))) column = j;
                }
                if (column <= last || Math.abs(ends[column] - at.get(i)) > 4) return null;
                placed.set(column, way.get(i));
                last = column;
            }
            return placed;
        }
    }
}
