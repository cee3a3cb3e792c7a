package no.rodtrad.statement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.rodtrad.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tries to find what is hidden by adding and subtracting what is published: not by the rules for hiding, but by the
 * figures themselves. Each posting in turn is one krone and all others nothing; what the figures then show is a column
 * of the equations that a curious reader could set up.
 */
class SubtractionTest {

    private static final long NOISE = 1;
    private static final long POSTED = 1_000_000;

    /** Cost centre and art: what no reader may learn of a small unit, nor sick pay apart from pay. */
    private record Hidden(String costCentre, String art) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sum_or_difference_of_published_figures_shows_a_small_unit_or_sick_pay(long seed) {
        var invented = Invented.of(seed);
        var hidden = new ArrayList<Hidden>();
        for (var centre : invented.costCentres) {
            if (!centre.area().value().startsWith("P")) continue;
            for (var art : List.of("010", "120", "710"))
                hidden.add(new Hidden(centre.code().value(), art));
        }
        var equations = equations(invented, hidden);
        int rank = rank(equations);

        var figures = invented.figures();
        for (var centre : invented.costCentres) {
            int employees = centre.employees().orElse(0);
            var shownAlone = figures.line("unit-" + centre.code().value());
            if (employees >= 5 && shownAlone.isPresent()) {
                // The search would find something if it were there: a large unit is shown, and is found.
                assertThat(isFound(
                                equations,
                                rank,
                                hidden,
                                each -> each.costCentre().equals(centre.code().value())))
                        .as("%s is shown", centre.code())
                        .isEqualTo(centre.area().value().startsWith("P"));
            }
            boolean alone = invented.costCentres.stream()
                            .filter(each -> each.area().equals(centre.area()))
                            .count()
                    == 1;
            if (employees >= 5 || alone || !centre.area().value().startsWith("P")) continue;
            assertThat(isFound(
                            equations,
                            rank,
                            hidden,
                            each -> each.costCentre().equals(centre.code().value())))
                    .as("something of %s can be found", centre.code())
                    .isFalse();
        }
        assertThat(isFound(equations, rank, hidden, each -> each.art().equals("710")))
                .as("sick pay can be found apart from pay")
                .isFalse();
    }

    static IntStream seeds() {
        return IntStream.range(100, 108);
    }

    /** Whether some combination of the equations says something of those postings alone. */
    private static boolean isFound(List<BigInteger[]> equations, int rank, List<Hidden> all, Predicate<Hidden> wanted) {
        // Leave those postings out. If the equations then say less than before about the others, by less than they
        // lose in all, one of them was about those postings only.
        var others = new ArrayList<BigInteger[]>();
        for (var equation : equations) {
            var rest = new ArrayList<BigInteger>();
            for (int i = 0; i < all.size(); i++) if (!wanted.test(all.get(i))) rest.add(equation[i]);
            others.add(rest.toArray(BigInteger[]::new));
        }
        return rank(others) < rank;
    }

    private static List<BigInteger[]> equations(Invented invented, List<Hidden> unknowns) {
        var rows = new ArrayList<BigInteger[]>();
        var seen = new HashSet<List<BigInteger>>();
        var columns = unknowns.stream().map(each -> shown(invented, each)).toList();
        for (int figure = 0; figure < columns.getFirst().size(); figure++) {
            var row = new BigInteger[unknowns.size()];
            for (int i = 0; i < row.length; i++) row[i] = columns.get(i).get(figure);
            if (seen.add(Arrays.asList(row))) rows.add(row);
        }
        return rows;
    }

    /** What every figure shows when only that was posted, in the same order each time. */
    private static List<BigInteger> shown(Invented organisation, Hidden posted) {
        var one = organisation.withoutEntries();
        // Something on every cell, so that the same lines are there whatever is posted.
        for (var centre : organisation.costCentres) {
            for (var art : List.of("010", "120", "710")) {
                long ore = centre.code().value().equals(posted.costCentre()) && art.equals(posted.art())
                        ? POSTED + NOISE
                        : NOISE;
                one.entries.add(new Invented.Entry(centre.code().value(), art, OperatingColumn.ACCOUNTS, 1, ore));
            }
        }
        var figures = one.figures();
        var values = new ArrayList<BigInteger>();
        collect(figures, figures.everything(), values);
        return values;
    }

    private static void collect(OperatingFigures figures, OperatingLine line, List<BigInteger> into) {
        into.add(value(line.amounts().accounts().money()));
        if (line.level() == OperatingLine.Level.AREA) {
            for (var art : figures.arts(line))
                into.add(value(art.amounts().accounts().money()));
        }
        for (var child : line.children()) collect(figures, child, into);
    }

    /** What stands on every cell is far too small to count. */
    private static BigInteger value(Money money) {
        return BigInteger.valueOf(money.ore() / POSTED);
    }

    private static int rank(List<BigInteger[]> rows) {
        var left = new ArrayList<BigInteger[]>();
        for (var row : rows) left.add(row.clone());
        if (left.isEmpty() || left.getFirst().length == 0) return 0;
        int rank = 0;
        for (int column = 0; column < left.getFirst().length && rank < left.size(); column++) {
            int pivot = -1;
            for (int i = rank; i < left.size(); i++) {
                if (left.get(i)[column].signum() != 0) pivot = i;
            }
            if (pivot < 0) continue;
            Collections.swap(left, rank, pivot);
            var base = left.get(rank);
            for (int i = rank + 1; i < left.size(); i++) {
                var row = left.get(i);
                var factor = row[column];
                if (factor.signum() == 0) continue;
                var divisor = base[column];
                for (int j = column; j < row.length; j++) {
                    row[j] = row[j].multiply(divisor).subtract(base[j].multiply(factor));
                }
            }
            rank++;
        }
        return rank;
    }
}
