package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.ledger.model.LedgerTotal;
import no.rodtrad.ledger.model.PeriodTotal;
import no.rodtrad.ledger.model.PivotRow;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.web.Titles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class LedgerServiceTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final CostCentreCode SCHOOL = new CostCentreCode("010101");
    private static final Instant FEBRUARY = Instant.parse("2024-02-10T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-10T08:00:00Z");

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    @Autowired
    Titles titles;

    @Autowired
    ChangeLog changes;

    long nextVoucher = 1;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void entries_known_later_do_not_count_earlier() {
        take(FEBRUARY, row(1, 1, "0100", "202", "010101", 125_000), row(1, 1, "2320", "", "000000", -125_000));
        take(MARCH, row(2, 2, "0100", "202", "010101", 5_000), row(2, 2, "2320", "", "000000", -5_000));

        assertThat(totals("2024-02-09")).isEmpty();
        assertThat(totals("2024-02-10")).containsExactly(total(0, 125_000, 1));
        assertThat(totals("2024-03-10")).containsExactly(total(0, 130_000, 2));
    }

    @Test
    void sick_pay_refunds_stand_among_pay() {
        take(
                FEBRUARY,
                row(1, 1, "0100", "202", "010101", 125_000),
                row(1, 1, "7100", "202", "010101", -25_000),
                row(1, 1, "7000", "202", "010101", -1_000),
                row(1, 1, "2320", "", "000000", -99_000));

        assertThat(totals("2024-12-31")).containsExactly(total(0, 100_000, 2), total(7, -1_000, 1));
        assertThat(periods(0)).containsExactly(new PeriodTotal(1, Money.ore(100_000), 2));
        assertThat(periods(7)).containsExactly(new PeriodTotal(1, Money.ore(-1_000), 1));
    }

    @Test
    void entries_are_read_as_they_were_posted() {
        take(FEBRUARY, row(1, 7, "1150", "202", "010101", 125), row(1, 7, "2320", "", "000000", -125));

        var filter = new EntryFilter(YEAR, Set.of(SCHOOL), new ArtGroup(1), OptionalInt.of(1));
        var entries = small.in(() -> ledger.entries(filter, new AsOf(LocalDate.of(2024, 12, 31)), 10, 0));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.account().art()).isEqualTo("1150");
            assertThat(entry.account().function()).contains("202");
            assertThat(entry.date()).isEqualTo("2024-01-15");
            assertThat(entry.voucher()).isEqualTo(7);
            assertThat(entry.amount()).isEqualTo(Money.ore(125));
        });
    }

    @Test
    void a_pivot_sets_years_side_by_side_and_adds_imports_up() {
        take(
                FEBRUARY,
                row(1, 1, "0100", "202", "010101", 125_000),
                row(1, 1, "1150", "202", "010102", 7),
                row(1, 1, "2320", "", "000000", -125_007));
        take(MARCH, row(2, 2, "0100", "202", "010101", 5_000), row(2, 2, "2320", "", "000000", -5_000));

        var years = List.of(new FiscalYear(2023), YEAR);

        assertThat(small.in(() -> ledger.pivot(years, AsOf.at(FEBRUARY))))
                .containsExactly(pivot("010101", "0100", 0, 125_000), pivot("010102", "1150", 0, 7));
        assertThat(small.in(() -> ledger.pivot(years, AsOf.at(MARCH))))
                .containsExactly(pivot("010101", "0100", 0, 130_000), pivot("010102", "1150", 0, 7));
    }

    @Test
    void sums_kept_beside_the_entries_are_the_sums_of_the_entries() {
        var random = new Random(4);
        // A small import, one larger than all before it, and a small one: the index is kept up in two ways.
        for (int rows : new int[] {3, 400, 20}) take(MARCH, made(rows, random));
        var asOf = new AsOf(LocalDate.of(2024, 12, 31));
        for (int group = 0; group < 10; group++) {
            var filter = new EntryFilter(YEAR, Set.of(SCHOOL), new ArtGroup(group), OptionalInt.empty());
            var entries = small.in(() -> ledger.entries(filter, asOf, 1000, 0));
            long sum = entries.stream().mapToLong(entry -> entry.amount().ore()).sum();
            int of = group;
            assertThat(totals("2024-12-31").stream()
                            .filter(total -> total.group().digit() == of)
                            .mapToLong(total -> total.amount().ore())
                            .sum())
                    .isEqualTo(sum);
            assertThat(periods(group).stream()
                            .mapToLong(period -> period.amount().ore())
                            .sum())
                    .isEqualTo(sum);
        }
        assertThat(small.in(() -> ledger.entries(
                        new EntryFilter(YEAR, Set.of(SCHOOL), new ArtGroup(1), OptionalInt.empty()), asOf, 1000, 0)))
                .hasSizeGreaterThan(50);
    }

    @Test
    void a_refused_batch_leaves_nothing() {
        long before = small.in(changes::dataVersion);

        var outcome = take(
                FEBRUARY,
                row(1, 1, "0100", "202", "010101", 125_000),
                row(1, 1, "2320", "", "000000", -125_000),
                row(1, 2, "0100", "999", "019999", 5),
                row(1, 2, "9999", "202", "010101", -5));

        assertThat(Problems.keys(outcome))
                .containsExactly(
                        "ledger.problem.unknown-function",
                        "ledger.problem.unknown-cost-centre",
                        "ledger.problem.unknown-art");
        assertThat(totals("2024-12-31")).isEmpty();
        assertThat(small.in(() -> ledger.imports(AsOf.at(MARCH)))).isEmpty();
        assertThat(small.in(changes::dataVersion)).isEqualTo(before);
    }

    @Test
    void refuses_a_voucher_out_of_balance() {
        var outcome =
                take(FEBRUARY, row(1, 1, "0100", "202", "010101", 125_000), row(1, 1, "2320", "", "000000", -124_999));

        assertThat(Problems.of(outcome)).singleElement().satisfies(problem -> {
            assertThat(problem.messageKey()).isEqualTo("ledger.problem.voucher-unbalanced");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.arguments()).containsExactly("0,01", "2024");
        });
    }

    @Test
    void refuses_a_voucher_that_came_before() {
        take(FEBRUARY, row(1, 1, "0100", "202", "010101", 5), row(1, 1, "2320", "", "000000", -5));

        var outcome = take(MARCH, row(2, 1, "0100", "202", "010102", 5), row(2, 1, "2320", "", "000000", -5));

        assertThat(Problems.keys(outcome)).containsExactly("ledger.problem.voucher-again");
        assertThat(small.in(() -> ledger.imports(AsOf.at(MARCH)))).hasSize(1);
    }

    @Test
    void refuses_a_batch_whose_control_totals_do_not_hold() {
        var control = new ControlTotals(2, Money.ore(6), Money.ore(5));
        var batch = new LedgerBatch(
                "januar", ImportScope.PARTIAL, Origin.GENERATED, Optional.of(FEBRUARY), Optional.of(control));

        var outcome = small.in(() -> ledger.importBatch(
                batch, List.of(row(1, 1, "0100", "202", "010101", 5), row(1, 1, "2320", "", "000000", -5)).stream()));

        assertThat(Problems.keys(outcome)).containsExactly("ledger.problem.control-total");
    }

    @Test
    void an_import_is_shown_by_its_name() {
        take(FEBRUARY, row(1, 1, "0100", "202", "010101", 5), row(1, 1, "2320", "", "000000", -5));
        var ref = small.in(() -> ledger.imports(AsOf.at(MARCH))).getFirst().ref();

        assertThat(small.in(() -> titles.of(List.of(ref))).get(ref).title()).isEqualTo("regnskap");
    }

    @Test
    void a_change_has_a_new_version() {
        long before = small.in(changes::dataVersion);
        take(FEBRUARY, row(1, 1, "0100", "202", "010101", 5), row(1, 1, "2320", "", "000000", -5));

        assertThat(small.in(changes::dataVersion)).isGreaterThan(before);
    }

    private LedgerRow[] made(int vouchers, Random random) {
        var arts = List.of("0100", "1150", "1151", "2700", "3700", "4500", "6000", "7000", "7100", "8900");
        var rows = new LedgerRow[2 * vouchers];
        for (int i = 0; i < vouchers; i++) {
            int period = 1 + random.nextInt(12);
            long voucher = nextVoucher++;
            long ore = random.nextLong(-1_000_000, 1_000_000);
            rows[2 * i] = row(period, voucher, arts.get(random.nextInt(arts.size())), "202", "010101", ore);
            rows[2 * i + 1] = row(period, voucher, "2320", "", "000000", -ore);
        }
        return rows;
    }

    private Outcome<LedgerReceipt> take(Instant knownAt, LedgerRow... rows) {
        var batch = LedgerBatch.whole("regnskap", Origin.GENERATED, knownAt);
        return small.in(() -> ledger.importBatch(batch, List.of(rows).stream()));
    }

    private List<LedgerTotal> totals(String day) {
        return small.in(() -> ledger.totals(YEAR, new AsOf(LocalDate.parse(day))));
    }

    private List<PeriodTotal> periods(int group) {
        var filter = new EntryFilter(YEAR, Set.of(SCHOOL), new ArtGroup(group), OptionalInt.empty());
        return small.in(() -> ledger.periods(filter, new AsOf(LocalDate.of(2024, 12, 31))));
    }

    private static PivotRow pivot(String costCentre, String art, long before, long ore) {
        return new PivotRow(new CostCentreCode(costCentre), art, List.of(Money.ore(before), Money.ore(ore)));
    }

    private static LedgerTotal total(int group, long ore, long entries) {
        return new LedgerTotal(SCHOOL, new ArtGroup(group), Money.ore(ore), entries);
    }

    private static LedgerRow row(int period, long voucher, String art, String function, String costCentre, long ore) {
        var date = LocalDate.of(2024, period, 15);
        return new LedgerRow(2024, period, voucher, date, art, function, costCentre, "", ore, "Faktura, \"januar\"");
    }
}
