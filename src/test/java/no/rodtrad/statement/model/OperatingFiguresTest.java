package no.rodtrad.statement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperatingFiguresTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    water and sewage, more income      | -213335130 | -235972010 |  22637 |  10.6
                    technical services, crossing zero  |  -19002540 |  -48589960 |  29587 | 155.7
                    schools, less spent                | 1304221100 | 1292489570 |  11732 |   0.9
                    culture, more spent                |  344462640 |  344762180 |   -300 |  -0.1
                    nothing budgeted                   |          0 |       8670 |     -9 |
                    130 kroner budgeted, nothing spent |        130 |          0 |      0 | 100.0
                    """)
    void agrees_with_the_operating_tables_of_2024(
            String line, long revised, long accounts, long variance, BigDecimal percent) {
        var amounts = amounts(revised, accounts);

        assertThat(amounts.variance().roundedToThousands()).isEqualTo(variance);
        assertThat(amounts.variancePercent().orElse(null)).isEqualTo(percent);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_walk_ends_at_the_entries_that_the_figure_is_the_sum_of(long seed) {
        var invented = Invented.of(seed);
        var figures = invented.figures();
        var random = new Random(seed);
        var lines = all(figures);
        for (int i = 0; i < 100; i++) {
            var line = lines.get(random.nextInt(lines.size()));
            var column = OperatingColumn.values()[random.nextInt(5)];
            var figure = figures.figure(figures.ref(line, column), invented).orElseThrow();

            assertThat(walked(figure, figures, invented)).as("%s", figure.ref()).isEqualTo(figure.money());
            assertThat(figure.money()).as("%s", figure.ref()).isEqualTo(summed(line, column, invented));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_posting_moves_its_own_lines_by_its_amount_and_no_other_line(long seed) {
        var before = Invented.of(seed);
        var after = Invented.of(seed);
        var amount = Money.ore(123_456);
        after.entries.add(new Invented.Entry("P0203", "120", OperatingColumn.ACCOUNTS, 4, amount.ore()));

        var old = amountsByRef(before.figures());
        var moved = new TreeMap<Ref, Money>();
        amountsByRef(after.figures()).forEach((ref, money) -> {
            var change = money.minus(old.getOrDefault(ref, Money.ZERO));
            if (!change.isZero()) moved.put(ref, change);
        });

        var unit = after.figures().line("area-P02").orElseThrow().children().stream()
                .filter(each -> each.unit().orElseThrow().costCentres().contains("P0203"))
                .findFirst()
                .orElseThrow();
        var expected = new TreeMap<Ref, Money>();
        for (var scope : List.of("all", "total", "committee-HA", "area-P02", unit.scope(), unit.scope() + ".art-1")) {
            if (after.figures().line(scope).isEmpty()) continue;
            expected.put(Ref.figure("accounts.2024." + scope), amount);
            expected.put(Ref.figure("variance.2024." + scope), amount.negate());
        }
        assertThat(moved).isEqualTo(expected);
    }

    @Test
    void knows_no_figure_of_a_unit_that_is_joined_with_another_or_of_an_area_with_few_employees() {
        var invented = Invented.of(3);
        var figures = invented.figures();
        var shown = figures.line("area-P01").orElseThrow().children();
        var joined = shown.stream()
                .map(each -> each.unit().orElseThrow())
                .filter(each -> each.costCentres().size() > 1);

        assertThat(joined.flatMap(each -> each.costCentres().stream()))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(figures.figure(Ref.figure("accounts.2024.unit-" + code), invented))
                        .isEmpty());
        assertThat(figures.line("area-P04").orElseThrow().children())
                .singleElement()
                .matches(unit -> unit.children().isEmpty());
    }

    @ParameterizedTest(name = "{0} is no figure")
    @CsvSource({
        "accounts.2023.total",
        "accounts.2024",
        "accounts.2024.area-P99",
        "profit.2024.total",
        "share.2024.total",
        "accounts.2024.unit-P0101.art-0.month-14",
        "voted.2024.unit-P0101.art-0.month-01",
        "stated.tax.2024"
    })
    void answers_nothing_for_what_is_not_a_figure(String id) {
        assertThat(Invented.of(1).figures().figure(Ref.figure(id), Invented.of(1)))
                .isEmpty();
    }

    @Test
    void shows_a_figure_as_published_when_its_rounded_value_is_printed() {
        var invented = Invented.of(5);
        var ref = Ref.figure("revised.2024.area-P01");
        var ours = invented.figures().figure(ref, invented).orElseThrow().money();
        invented.published.add(printed(ref, ours.roundedToThousands()));

        var figure = invented.figures().figure(ref, invented).orElseThrow();

        assertThat(figure.provenance().origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(figure.provenance().detailGenerated()).isTrue();
        assertThat(figure.provenance().decisions()).containsExactly(new Ref("decision", "hop"));
    }

    @Test
    void shows_the_printed_value_beside_ours_when_they_differ() {
        var invented = Invented.of(5);
        var ref = Ref.figure("original.2024.committee-HA");
        var ours = invented.figures().figure(ref, invented).orElseThrow().money();
        invented.published.add(printed(ref, ours.roundedToThousands() - 20));

        var figure = invented.figures().figure(ref, invented).orElseThrow();

        assertThat(figure.provenance().origin()).isEqualTo(Origin.GENERATED);
        assertThat(figure.provenance().printed()).isPresent();
        assertThat(figure.money()).isEqualTo(ours);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1069335 | 1_069_335
            -41954  | −41_954
            532     | 532
            """)
    void writes_a_printed_amount_as_norwegian_tables_do(BigDecimal printed, String expected) {
        assertThat(new PublishedFigure(
                                Ref.figure("x"),
                                printed,
                                PublishedFigure.Unit.THOUSANDS,
                                "t",
                                Optional.empty(),
                                Optional.empty())
                        .asPrinted())
                .isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void gives_every_committee_its_share_of_a_hundred_kroner() {
        var figures = Invented.of(8).figures();
        var shares = figures.total().children().stream()
                .map(line -> figures.figure(line, OperatingColumn.SHARE).value())
                .map(value -> ((FigureValue.Number) value).number())
                .toList();

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("99.98"), new BigDecimal("100.02"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    private static PublishedFigure printed(Ref ref, long thousands) {
        return new PublishedFigure(
                ref,
                BigDecimal.valueOf(thousands),
                PublishedFigure.Unit.THOUSANDS,
                "overview",
                Optional.empty(),
                Optional.empty());
    }

    private static OperatingAmounts amounts(long revisedKroner, long accountsKroner) {
        return new OperatingAmounts(
                EntrySum.NONE,
                EntrySum.NONE,
                new EntrySum(Money.kroner(revisedKroner), 1, Optional.of(Origin.GENERATED)),
                new EntrySum(Money.kroner(accountsKroner), 1, Optional.of(Origin.GENERATED)));
    }

    private static List<OperatingLine> all(OperatingFigures figures) {
        var all = new ArrayList<OperatingLine>();
        collect(figures.everything(), all);
        return all;
    }

    private static void collect(OperatingLine line, List<OperatingLine> into) {
        into.add(line);
        for (var child : line.children()) collect(child, into);
    }

    private static Map<Ref, Money> amountsByRef(OperatingFigures figures) {
        var found = new TreeMap<Ref, Money>();
        for (var line : all(figures)) {
            for (var column : OperatingColumn.values()) {
                if (column.isSumOfEntries())
                    found.put(
                            figures.ref(line, column),
                            line.amounts().sum(column).money());
            }
            found.put(
                    figures.ref(line, OperatingColumn.VARIANCE), line.amounts().variance());
        }
        return found;
    }

    /** Opens every figure on the way down, as a reader would, and adds up what the last ones stand for. */
    private static Money walked(Figure figure, OperatingFigures figures, Invented invented) {
        return switch (figure.derivation()) {
            case Derivation.Sum(var parts) ->
                Money.sum(parts.stream()
                        .map(part -> opened(part, figures, invented))
                        .toList());
            case Derivation.Difference(var from, var minus, var parts) -> {
                var difference = opened(from, figures, invented).minus(opened(minus, figures, invented));
                if (!parts.isEmpty()) {
                    assertThat(Money.sum(parts.stream()
                                    .map(part -> opened(part, figures, invented))
                                    .toList()))
                            .isEqualTo(difference);
                }
                yield difference;
            }
            case Derivation.Entries entries -> {
                assertThat(entries.count() > 0 || figure.money().isZero()).isTrue();
                yield figure.money();
            }
            default -> throw new AssertionError("No way down from " + figure.ref());
        };
    }

    private static Money opened(Derivation.Term term, OperatingFigures figures, Invented invented) {
        var figure = figures.figure(term.ref(), invented).orElseThrow();
        assertThat(figure.value()).isEqualTo(term.value());
        return walked(figure, figures, invented);
    }

    /** Straight from the entries, without the tree. */
    private static Money summed(OperatingLine line, OperatingColumn column, Invented invented) {
        if (column == OperatingColumn.VARIANCE) {
            return summed(line, OperatingColumn.REVISED, invented)
                    .minus(summed(line, OperatingColumn.ACCOUNTS, invented));
        }
        return Money.sum(invented.entries.stream()
                .filter(entry -> Invented.counts(entry.column(), column) && belongs(entry, line))
                .map(entry -> Money.ore(entry.ore()))
                .toList());
    }

    private static boolean belongs(Invented.Entry entry, OperatingLine line) {
        if (!line.children().isEmpty()) return line.children().stream().anyMatch(child -> belongs(entry, child));
        return line.unit().isPresent()
                && line.unit().get().costCentres().contains(entry.costCentre())
                && (line.level() != OperatingLine.Level.ART
                        || ArtGroup.of(entry.art()).equals(line.artGroup()));
    }
}
