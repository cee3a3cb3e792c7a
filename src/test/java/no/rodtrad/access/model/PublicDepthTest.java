package no.rodtrad.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import no.rodtrad.kernel.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicDepthTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    large ones stay alone                    | 7 9     | 7; 9
                    a small one joins the next smallest      | 3 8 20  | 3+8; 20
                    two small ones are enough for each other | 2 3 9   | 2+3; 9
                    three small ones join until it is enough | 1 2 3   | 1+2+3
                    exactly five is enough                   | 5 5     | 5; 5
                    the unknown is never alone               | ? 6     | 6+?
                    """)
    void joins_small_cost_centres_inside_their_service_unit(String rule, String employees, String expected) {
        var units = PublicDepth.units(workplaces("P01", "0101", employees));

        assertThat(units)
                .extracting(unit -> headcounts(unit, employees))
                .containsExactlyInAnyOrder(expected.split("; "));
        assertThat(units).allMatch(unit -> unit.depth() == PublicUnit.Depth.MONTHS);
    }

    @Test
    void joins_a_small_service_unit_with_another_in_the_same_area_and_with_no_other() {
        var all = new ArrayList<Workplace>();
        all.addAll(workplaces("P01", "0101", "2 1"));
        all.addAll(workplaces("P01", "0102", "9 30"));
        all.addAll(workplaces("P02", "0201", "6"));

        assertThat(PublicDepth.units(all))
                .extracting(PublicUnit::code, PublicUnit::budgetArea)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("010101-3", "P01"),
                        org.assertj.core.groups.Tuple.tuple("010202", "P01"),
                        org.assertj.core.groups.Tuple.tuple("020101", "P02"));
    }

    @Test
    void keeps_an_area_with_too_few_employees_closed() {
        assertThat(PublicDepth.units(workplaces("P10", "1001", "2 1")))
                .singleElement()
                .matches(unit -> unit.depth() == PublicUnit.Depth.SUMS_ONLY);
    }

    @Test
    void shows_lines_one_by_one_only_when_they_are_made_up() {
        assertThat(PublicDepth.showsLines(Origin.GENERATED)).isTrue();
        assertThat(PublicDepth.showsLines(Origin.PUBLISHED)).isFalse();
        assertThat(PublicDepth.showsLines(Origin.STATED)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void does_not_depend_on_the_order_in_which_cost_centres_come(long seed) {
        var random = new Random(seed);
        var workplaces = organisation(random);
        var shuffled = new ArrayList<>(workplaces);
        Collections.shuffle(shuffled, random);

        assertThat(PublicDepth.units(shuffled)).isEqualTo(PublicDepth.units(workplaces));
    }

    /**
     * Every published amount is a sum over cost centres: a row of ones and zeros. If some sum and difference of such
     * rows left the cost centres of one small unit alone, adding that unit's rows would not raise the rank by their
     * number.
     */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_sum_or_difference_of_published_amounts_gives_a_small_unit(long seed) {
        var workplaces = organisation(new Random(seed));
        var units = PublicDepth.units(workplaces);
        var published = published(workplaces, units);
        int rank = rank(published);

        for (int i = 0; i < workplaces.size(); i++) {
            if (workplaces.get(i).knownEmployees() >= PublicDepth.FEWEST_EMPLOYEES) continue;
            if (isWholeArea(workplaces, i)) continue;
            var withUnit = new ArrayList<>(published);
            withUnit.add(row(workplaces, List.of(workplaces.get(i).costCentre())));
            assertThat(rank(withUnit)).as("%s can be found", workplaces.get(i)).isEqualTo(rank + 1);
        }
        assertThat(units.stream().flatMap(unit -> unit.costCentres().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        workplaces.stream().map(Workplace::costCentre).toList());
    }

    @Test
    void the_search_for_a_small_unit_finds_one_when_it_is_there() {
        var workplaces = workplaces("P01", "0101", "3 9");
        var leaking = List.of(row(workplaces, List.of("010101", "010102")), row(workplaces, List.of("010102")));
        var withUnit = new ArrayList<>(leaking);
        withUnit.add(row(workplaces, List.of("010101")));

        assertThat(rank(withUnit)).isEqualTo(rank(leaking));
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    private static boolean isWholeArea(List<Workplace> workplaces, int index) {
        var area = workplaces.get(index).budgetArea();
        return workplaces.stream()
                        .filter(each -> each.budgetArea().equals(area))
                        .count()
                == 1;
    }

    private static List<BigInteger[]> published(List<Workplace> workplaces, List<PublicUnit> units) {
        var rows = new ArrayList<BigInteger[]>();
        for (var unit : units) rows.add(row(workplaces, unit.costCentres()));
        for (var area :
                workplaces.stream().map(Workplace::budgetArea).distinct().toList()) {
            rows.add(row(
                    workplaces,
                    workplaces.stream()
                            .filter(each -> each.budgetArea().equals(area))
                            .map(Workplace::costCentre)
                            .toList()));
        }
        rows.add(row(workplaces, workplaces.stream().map(Workplace::costCentre).toList()));
        return rows;
    }

    private static BigInteger[] row(List<Workplace> workplaces, List<String> costCentres) {
        return workplaces.stream()
                .map(each -> costCentres.contains(each.costCentre()) ? BigInteger.ONE : BigInteger.ZERO)
                .toArray(BigInteger[]::new);
    }

    /** By elimination in whole numbers, so that no rounding hides a solution. */
    private static int rank(List<BigInteger[]> rows) {
        var left = new ArrayList<BigInteger[]>();
        for (var row : rows) left.add(Arrays.copyOf(row, row.length));
        int rank = 0;
        for (int column = 0; column < left.getFirst().length; column++) {
            int at = column;
            var pivot = left.subList(rank, left.size()).stream()
                    .filter(row -> row[at].signum() != 0)
                    .findFirst();
            if (pivot.isEmpty()) continue;
            Collections.swap(left, rank, left.indexOf(pivot.get()));
            var base = left.get(rank);
            for (int i = rank + 1; i < left.size(); i++) {
                var row = left.get(i);
                var factor = row[column];
                if (factor.signum() == 0) continue;
                for (int j = 0; j < row.length; j++) {
                    row[j] = row[j].multiply(base[at]).subtract(base[j].multiply(factor));
                }
            }
            rank++;
            if (rank == left.size()) break;
        }
        return rank;
    }

    private static List<Workplace> organisation(Random random) {
        var all = new ArrayList<Workplace>();
        int areas = 1 + random.nextInt(3);
        for (int area = 1; area <= areas; area++) {
            int serviceUnits = 1 + random.nextInt(4);
            for (int unit = 1; unit <= serviceUnits; unit++) {
                int costCentres = 1 + random.nextInt(5);
                for (int i = 1; i <= costCentres; i++) {
                    all.add(new Workplace(
                            "%02d%02d%02d".formatted(area, unit, i),
                            "%02d%02d".formatted(area, unit),
                            "P0" + area,
                            random.nextInt(8) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(12))));
                }
            }
        }
        return all;
    }

    private static List<Workplace> workplaces(String area, String serviceUnit, String employees) {
        var counts = employees.split(" ");
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Workplace(
                        "%s%02d".formatted(serviceUnit, i + 1),
                        serviceUnit,
                        area,
                        counts[i].equals("?") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(counts[i]))))
                .toList();
    }

    private static String headcounts(PublicUnit unit, String employees) {
        var counts = employees.split(" ");
        return String.join(
                "+",
                unit.costCentres().stream()
                        .map(code -> counts[Integer.parseInt(code.substring(code.length() - 2)) - 1])
                        .sorted((a, b) -> a.equals("?")
                                ? 1
                                : b.equals("?") ? -1 : Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
                        .toList());
    }
}
