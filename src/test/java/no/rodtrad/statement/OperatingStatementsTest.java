package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import no.rodtrad.chart.ChartService;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class OperatingStatementsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Autowired
    Municipalities municipalities;

    @Autowired
    OperatingStatements statements;

    @Autowired
    OrganisationService organisation;

    @Autowired
    ChartService chart;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    MunicipalityKey municipality;
    Books books;

    @BeforeEach
    void open() {
        books = new Books(organisation, chart, ledger, clock);
        municipality = TestMunicipality.fresh(municipalities);
        in(() -> {
            books.open();
            books.post(1, "010101", "0100", "202", Money.kroner(900_000));
            books.post(2, "010102", "0100", "202", Money.kroner(100_000));
            books.post(2, "010102", "7100", "202", Money.kroner(-20_000));
            books.post(3, "030101", "1200", "332", Money.kroner(50_000));
            books.post(3, "090101", "8700", "800", Money.kroner(-2_000_000));
        });
    }

    @Test
    void adds_up_what_was_posted() {
        assertThat(accounts("area-P01")).contains(Money.kroner(980_000));
        assertThat(accounts("committee-HA")).contains(Money.kroner(980_000));
        assertThat(accounts("total")).contains(Money.kroner(1_030_000));
        assertThat(accounts("table-central-income")).contains(Money.kroner(-2_000_000));
        assertThat(accounts("all")).contains(Money.kroner(-970_000));
    }

    @Test
    void shows_a_small_school_together_with_another_and_its_sick_pay_with_its_pay() {
        assertThat(accounts("unit-010102")).isEmpty();
        assertThat(accounts("unit-010101")).isEmpty();
        assertThat(accounts("unit-010101-2.art-0")).contains(Money.kroner(980_000));
        assertThat(accounts("unit-010101-2.art-7")).isEmpty();
    }

    @Test
    void a_posting_is_in_the_next_answer_and_moves_nothing_else() {
        var before = amounts();
        var amount = Money.ore(123_456);

        in(() -> books.post(4, "020101", "1200", "201", amount));

        var moved = new TreeMap<String, Money>();
        amounts().forEach((scope, money) -> {
            var change = money.minus(before.getOrDefault(scope, Money.ZERO));
            if (!change.isZero()) moved.put(scope, change);
        });
        assertThat(moved)
                .containsOnlyKeys("all", "total", "committee-HA", "area-P02", "unit-020101", "unit-020101.art-1");
        assertThat(moved.values()).containsOnly(amount);
    }

    @Test
    void a_month_opens_into_the_import_it_came_with() {
        var month = read(() -> statements.figure(Ref.figure("accounts.2024.unit-010101-2.art-0.month-02"), today()))
                .orElseThrow();

        assertThat(month.money()).isEqualTo(Money.kroner(80_000));
        assertThat(month.derivation()).isInstanceOfSatisfying(Derivation.Entries.class, entries -> {
            assertThat(entries.count()).isEqualTo(2);
            assertThat(entries.sources()).extracting(Ref::kind).containsExactly("import", "import");
        });
    }

    @Test
    void an_earlier_day_stays_as_it_was() {
        var day = new AsOf(LocalDate.of(2024, 6, 30));
        var total = Ref.figure("accounts.2024.total");
        var knownAt = LocalDate.of(2024, 6, 10).atStartOfDay(AsOf.ZONE).toInstant();
        in(() -> books.post(5, "030101", "1200", "332", Money.kroner(7), knownAt));

        assertThat(read(() -> statements.figure(total, day)).orElseThrow().money())
                .isEqualTo(Money.kroner(7));
        assertThat(read(() -> statements.figure(total, new AsOf(LocalDate.of(2024, 6, 9)))))
                .isEmpty();
    }

    private Optional<Money> accounts(String scope) {
        return read(() -> statements.figure(Ref.figure("accounts.2024." + scope), today()))
                .map(figure -> figure.money());
    }

    private TreeMap<String, Money> amounts() {
        var found = new TreeMap<String, Money>();
        OperatingFigures figures = read(() -> statements.figures(YEAR, today()));
        collect(figures.everything(), found);
        return found;
    }

    private static void collect(OperatingLine line, TreeMap<String, Money> into) {
        into.put(line.scope(), line.amounts().sum(OperatingColumn.ACCOUNTS).money());
        for (var child : line.children()) collect(child, into);
    }

    private AsOf today() {
        return AsOf.at(clock.instant());
    }

    private void in(Runnable work) {
        read(() -> {
            work.run();
            return 0;
        });
    }

    private <T> T read(Supplier<T> work) {
        return municipalities.in(municipality, work);
    }
}
