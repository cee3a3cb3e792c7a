package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demo;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.PublishedFigure.Agreement;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration's investments, from the entries up, against what the annual report of 2024 printed. */
@RodtradTest
class InvestmentFiguresTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final AsOf PUBLISHED = new AsOf(LocalDate.of(2025, 4, 1));

    @Autowired
    Municipalities municipalities;

    @Autowired
    Demo demo;

    @Autowired
    ProjectStatements projects;

    @Autowired
    PublishedFigureStore published;

    @Autowired
    StatementService statements;

    @Autowired
    List<MoneyChapter> chapters;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
    }

    @Test
    void every_printed_figure_of_investments_comes_out_save_four_per_cents_of_nothing() {
        var differing = new TreeMap<String, Agreement>();
        var compared = new ArrayList<PublishedFigure>();
        var onPage = onPage();
        for (var printed : inDrammen(() -> published.known(PUBLISHED))) {
            var id = printed.ref().id();
            if (!id.contains(".f5-5-1.") && !id.contains(".project") && !id.contains(".status-")) continue;
            compared.add(printed);
            var figure = Optional.ofNullable(onPage.get(printed.ref())).orElseGet(() -> figure(id));
            var agreement = printed.agreement(figure.value());
            if (agreement != Agreement.SAME) differing.put(id, agreement);
        }

        // 27 rows of 2A, 96 of 2B and 95 of status, less the per cents that are not printed.
        assertThat(compared).hasSize(27 * 7 - 6 + 96 * 7 - 4 + 95 * 4);
        // The form shows income as positive, the printed table as negative.
        differing
                .entrySet()
                .removeIf(each -> each.getValue() == Agreement.WITHOUT_SIGN
                        && each.getKey().matches(".*\\.f5-5-1\\.view-2a\\.(7|8|9|1[0-4]|16|18)"));
        assertThat(differing)
                .containsOnlyKeys(
                        "variance-percent.2024.project-400001",
                        "variance-percent.2024.project-400002",
                        "variance-percent.2024.project-500001",
                        "variance-percent.2024.project-500004")
                .allSatisfy((_, agreement) -> assertThat(agreement).isEqualTo(Agreement.PERCENT_OF_NOTHING));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "completion-revised.2024.projects-total, 96.0",
        "completion-original.2024.projects-total, 114.7",
        "accounts.2024.project-111011.art-429, 103441",
        "spent.2024.project-111011, 517207",
        "change.2024.project-111011.2024-investering-rebudsjettering, 98000",
        "accounts.2024.f5-5-1.view-2a.27, 12364",
        "accounts.2024.f5-5-1.KK.1, 1245272",
        "accounts.2024.f5-5-1.DEKF.1, 184620",
    })
    void a_figure_has_its_value(String id, String value) {
        var text = switch (figure(id).value()) {
            case FigureValue.Amount(var money) -> Long.toString(money.roundedToThousands());
            case FigureValue.Number(var number, var unit) -> number.toString();
            default -> "";
        };
        assertThat(text).isEqualTo(value);
    }

    @Test
    void every_figure_of_the_page_can_be_walked_down_to_entries() {
        var tables = tables();

        assertThat(tables.stream().map(Block.FigureTable::name)).contains("investeringer-2a", "prosjekter");
        assertThat(tables)
                .filteredOn(table -> table.name().startsWith("status-"))
                .hasSize(13);
        int walked = 0;
        for (var table : tables) {
            for (var row : table.rows()) {
                for (var cell : row.cells()) {
                    if (++walked % 23 == 0) walk(cell.figure(), 0);
                }
            }
        }
    }

    /** Sums and differences agree with their terms, at each step down. */
    private void walk(Figure figure, int depth) {
        assertThat(depth).as(figure.ref().toString()).isLessThan(8);
        switch (figure.derivation()) {
            case Derivation.Sum(var parts) -> {
                assertThat(Money.sum(parts.stream().map(part -> money(part)).toList()))
                        .as(figure.ref().toString())
                        .isEqualTo(figure.money());
                for (var part : parts) walk(figure(part.ref().id()), depth + 1);
            }
            case Derivation.Difference(var from, var minus, var parts) -> {
                assertThat(money(from).minus(money(minus))).isEqualTo(figure.money());
                walk(figure(from.ref().id()), depth + 1);
            }
            default -> {
                // Entries, or a ratio whose parts are walked on their own.
            }
        }
    }

    private static Money money(Derivation.Term term) {
        return term.value() instanceof FigureValue.Amount(var money) ? money : Money.ZERO;
    }

    @Test
    void the_page_of_a_project_names_each_decision_that_gave_it_money() {
        var part = inDrammen(() -> page().part("111011", YEAR, PUBLISHED)).orElseThrow();
        var appropriations = part.blocks().stream()
                .filter(Block.FigureTable.class::isInstance)
                .map(Block.FigureTable.class::cast)
                .filter(table -> table.name().equals("bevilgninger"))
                .findFirst()
                .orElseThrow();

        assertThat(appropriations.rows())
                .extracting(row -> row.cells().getFirst().figure().money().roundedToThousands())
                .containsExactly(337_000L, 98_000L, 435_000L);
        assertThat(inDrammen(() -> page().part("999999", YEAR, PUBLISHED))).isEmpty();
    }

    @Test
    void projects_can_be_looked_at_by_committee_and_by_how_they_go() {
        var roads = inDrammen(() -> page().part("utvalg-HTT", YEAR, PUBLISHED)).orElseThrow();
        var delayed = inDrammen(() -> page().part("tilstand-delayed", YEAR, PUBLISHED))
                .orElseThrow();

        assertThat(roads.blocks())
                .filteredOn(Block.FigureTable.class::isInstance)
                .hasSize(1);
        assertThat(delayed.blocks())
                .filteredOn(Block.FigureTable.class::isInstance)
                .first()
                .satisfies(
                        table -> assertThat(((Block.FigureTable) table).rows()).hasSize(10 + 1));
        assertThat(inDrammen(() -> page().part("tilstand-lost", YEAR, PUBLISHED)))
                .isEmpty();
    }

    /** In June nobody knew how the year would end, nor that anything would be printed. */
    @Test
    void shows_what_was_known_on_a_day() {
        var june = new AsOf(LocalDate.of(2024, 6, 17));
        var figures = inDrammen(() -> projects.figures(YEAR, june));
        var bridge = figures.project("111011").orElseThrow();

        assertThat(figures.amount(bridge, StatementColumn.VOTED)).isEqualTo(Money.thousands(337_000));
        assertThat(figures.amount(bridge, StatementColumn.ACCOUNTS).roundedToThousands())
                .isBetween(100_000L, 250_000L);
        assertThat(figures.tables()).isEmpty();
        assertThat(figures.figure(bridge, StatementColumn.ACCOUNTS).provenance().origin())
                .isEqualTo(Origin.GENERATED);
    }

    private Map<Ref, Figure> onPage() {
        var figures = new HashMap<Ref, Figure>();
        for (var table : tables()) {
            for (var row : table.rows()) {
                for (var cell : row.cells()) figures.put(cell.figure().ref(), cell.figure());
            }
        }
        return figures;
    }

    private List<Block.FigureTable> tables() {
        return inDrammen(() -> page().blocks(YEAR, PUBLISHED)).stream()
                .filter(Block.FigureTable.class::isInstance)
                .map(Block.FigureTable.class::cast)
                .toList();
    }

    private MoneyChapter page() {
        return chapters.stream()
                .filter(each -> each.slug().equals("investeringer"))
                .findFirst()
                .orElseThrow();
    }

    private Figure figure(String id) {
        var ref = Ref.figure(id);
        var found = inDrammen(() -> projects.figure(ref, PUBLISHED).or(() -> statements.figure(ref, PUBLISHED)));
        return found.orElseThrow(() -> new AssertionError("No figure " + id));
    }

    private <T> T inDrammen(Supplier<T> work) {
        return municipalities.in(
                new MunicipalityKey(Demo.FIRST), () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
