package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demo;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's operating statement, from the postings up, against what the annual report of 2024 printed. */
@RodtradTest
class DemoFiguresTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf PUBLISHED = new AsOf(LocalDate.of(2025, 4, 1));

    @Autowired
    Municipalities municipalities;

    @Autowired
    Demo demo;

    @Autowired
    OperatingStatements statements;

    @Autowired
    LedgerService ledger;

    @Autowired
    BudgetService budget;

    @Autowired
    OperatingCsv csv;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
    }

    @Test
    void every_printed_figure_comes_out_save_seven_that_are_wrong_in_print() {
        var differing = new ArrayList<String>();
        for (var printed : ShippedFacts.printed()) {
            var figure = figure(printed.ref().id());
            if (!rounded(figure, printed.printed().scale())
                    .equals(printed.printed().toString())) {
                differing.add(printed.ref().id());
            }
        }
        assertThat(differing)
                .containsExactlyInAnyOrder(
                        "variance-percent.2024.table-central-expenditure",
                        "variance-percent.2024.table-finance",
                        "variance-percent.2024.area-P19",
                        "variance-percent.2024.area-C04",
                        "variance-percent.2024.area-D2",
                        "variance-percent.2024.area-D5",
                        "original.2024.committee-HAAI");
    }

    @ParameterizedTest(name = "{0} came to {1}")
    @CsvSource({
        "accounts.2024.result-investment, 130733",
        "accounts.2024.result-restricted-funds, -4809",
        "accounts.2024.result-general-reserve, -130106",
        "accounts.2024.result-net, -4182",
        "original.2024.result-net, -33449",
        "accounts.2024.all, 0",
        "original.2024.all, 0",
        "voted.2024.all, 0",
        "revised.2024.all, 0"
    })
    void comes_to_the_net_operating_result_of_the_report(String id, long thousands) {
        assertThat(figure(id).money().roundedToThousands()).isEqualTo(thousands);
    }

    @Test
    void a_figure_that_is_printed_is_published_and_its_detail_is_generated() {
        var provenance = figure("variance.2024.committee-HTT").provenance();

        assertThat(provenance.origin()).isEqualTo(Origin.PUBLISHED);
        assertThat(provenance.detailGenerated()).isTrue();
        assertThat(provenance.printed()).hasValue("29\u00a0587");
        assertThat(provenance.decisions()).isNotEmpty();
        assertThat(figure("voted.2024.area-P01").provenance().origin()).isEqualTo(Origin.GENERATED);
    }

    @Test
    void before_the_report_was_published_nothing_is_printed() {
        var early = in(() ->
                        statements.figure(Ref.figure("accounts.2024.area-P01"), new AsOf(LocalDate.of(2025, 3, 1))))
                .orElseThrow();

        assertThat(early.provenance().origin()).isEqualTo(Origin.GENERATED);
    }

    @Test
    void from_200_figures_drawn_by_seed_the_walk_reaches_entries_whose_sum_is_the_figure() {
        var random = new Random(2024);
        OperatingFigures figures = in(() -> statements.figures(YEAR, PUBLISHED));
        var lines = new ArrayList<OperatingLine>();
        collect(figures.everything(), lines);
        // Lines near the top hold thousands of months each, so most are drawn from further down.
        for (int i = 0; i < 200; i++) {
            var line = lines.get(random.nextInt(lines.size()));
            if (line.level().compareTo(OperatingLine.Level.AREA) < 0 && i > 3) line = lines.getLast();
            var column = i % 2 == 0 ? OperatingColumn.ACCOUNTS : OperatingColumn.REVISED;
            var figure = figure(figures.ref(line, column).id());
            assertThat(walked(figure)).as("%s", figure.ref()).isEqualTo(figure.money());
        }
    }

    @Test
    void writes_the_file_that_other_programs_check() {
        var text = in(() -> csv.csv(YEAR, PUBLISHED));

        assertThat(text.lines()).hasSize(26).first().isEqualTo("program,actual_ore,original_ore,revised_ore");
        assertThat(text).contains("P12,-23597201000,-21010380000,-21333513000\n");
        assertThat(in(() -> csv.json(YEAR, PUBLISHED)))
                .contains("\"program\":\"S7\"")
                .contains("\"origin\":\"published\"");
    }

    /** Opens figure after figure down to the months, and adds up the entries themselves. */
    private Money walked(Figure figure) {
        return switch (figure.derivation()) {
            case Derivation.Sum(var parts) ->
                Money.sum(parts.stream()
                        .map(part -> walked(figure(part.ref().id())))
                        .toList());
            case Derivation.Entries(var filter, var count, var sources, var lines) ->
                figure.ref().id().startsWith("accounts.") ? posted(figure.ref(), count) : budgeted(figure.ref(), count);
            default -> throw new AssertionError("No way down from " + figure.ref());
        };
    }

    private Money posted(Ref month, long count) {
        if (count == 0) return Money.ZERO;
        var parts = Pattern.compile("accounts\\.2024\\.(unit-.+)\\.art-(\\d)\\.month-(\\d\\d)")
                .matcher(month.id());
        assertThat(parts.matches()).as("%s", month).isTrue();
        var filter = new EntryFilter(
                YEAR,
                costCentres(parts.group(1)),
                new ArtGroup(Integer.parseInt(parts.group(2))),
                OptionalInt.of(Integer.parseInt(parts.group(3))));
        List<LedgerEntry> entries = in(() -> ledger.entries(filter, PUBLISHED, 1_000_000, 0));
        assertThat(entries).hasSize((int) count);
        return Money.sum(entries.stream().map(LedgerEntry::amount).toList());
    }

    private Money budgeted(Ref leaf, long count) {
        if (count == 0) return Money.ZERO;
        var parts = Pattern.compile("revised\\.2024\\.(unit-.+)\\.art-(\\d)").matcher(leaf.id());
        assertThat(parts.matches()).as("%s", leaf).isTrue();
        var group = new ArtGroup(Integer.parseInt(parts.group(2)));
        var centres = costCentres(parts.group(1));
        List<AdjustmentEntry> entries = in(() -> budget.entries(YEAR, centres, group, PUBLISHED, 1_000_000, 0));
        assertThat(entries).hasSize((int) count);
        return Money.sum(entries.stream().map(each -> each.entry().amount()).toList());
    }

    private Set<CostCentreCode> costCentres(String unit) {
        return in(() -> statements.figures(YEAR, PUBLISHED))
                .line(unit)
                .flatMap(OperatingLine::unit)
                .orElseThrow()
                .costCentres()
                .stream()
                .map(CostCentreCode::new)
                .collect(Collectors.toSet());
    }

    private static String rounded(Figure figure, int decimals) {
        return switch (figure.value()) {
            case FigureValue.Amount amount ->
                amount.money().rounded(MoneyScale.THOUSANDS, decimals).toString();
            case FigureValue.Number number -> number.number().toString();
            case FigureValue.Nothing _, FigureValue.Withheld _ -> "-";
        };
    }

    private static void collect(OperatingLine line, List<OperatingLine> into) {
        into.add(line);
        for (var child : line.children()) collect(child, into);
    }

    private Figure figure(String id) {
        return in(() -> statements.figure(Ref.figure(id), PUBLISHED)).orElseThrow(() -> new AssertionError(id));
    }

    private <T> T in(Supplier<T> work) {
        return municipalities.in(new MunicipalityKey(Demo.FIRST), work);
    }
}
