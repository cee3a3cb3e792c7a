package no.rodtrad.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.ledger.model.LedgerBatch;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.ledger.model.LedgerRow;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RodtradTest
class AccountSumsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final EntityCode KK = EntityCode.TREASURY;
    private static final EntityCode EKF = SmallMunicipality.UNDERTAKING;
    private static final Instant JANUARY = Instant.parse("2024-01-10T08:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-10T08:00:00Z");
    private static final AsOf LATER = new AsOf(LocalDate.of(2025, 3, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerService ledger;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality_with_an_undertaking() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void an_account_has_a_sum_by_entity_class_function_area_and_project() {
        take(
                KK,
                MARCH,
                row(3, 1, "0100", "202", "010101", "", 700),
                row(3, 1, "0101", "202", "010102", "", 300),
                row(3, 1, "0100", "215", "010101", "", 50),
                row(3, 1, "02300", "222", "010101", "700001", 4_000),
                row(3, 1, "02300", "222", "010101", "700002", 500),
                row(3, 1, "09100", "870", "010101", "", -4_500),
                row(3, 1, "21010", "", "000000", "", -1_050));
        take(EKF, MARCH, row(3, 1, "2300", "130", "700101", "", 90), row(3, 1, "2101", "", "000000", "", -90));

        assertThat(sums(KK, AccountClass.OPERATION))
                .containsExactlyInAnyOrder("010 202 P01 - 1000 2", "010 215 P01 - 50 1");
        assertThat(sums(KK, AccountClass.INVESTMENT))
                .containsExactlyInAnyOrder(
                        "230 222 P01 700001 4000 1", "230 222 P01 700002 500 1", "910 870 P01 - -4500 1");
        assertThat(sums(KK, AccountClass.BALANCE_SHEET)).containsExactly("10 - - - -1050 1");
        assertThat(sums(EKF, AccountClass.OPERATION)).containsExactly("230 130 EKF - 90 1");
    }

    @Test
    void the_operating_statement_is_the_treasury_s_operation_alone() {
        take(KK, MARCH, row(3, 1, "0100", "202", "010101", "", 700), row(3, 1, "2101", "", "000000", "", -700));
        take(KK, MARCH, row(3, 2, "02300", "222", "010101", "7", 40), row(3, 2, "2101", "", "000000", "", -40));
        take(EKF, MARCH, row(3, 1, "0100", "130", "700101", "", 90), row(3, 1, "2101", "", "000000", "", -90));

        assertThat(small.in(() -> ledger.totals(YEAR, LATER)))
                .singleElement()
                .satisfies(total -> assertThat(total.amount()).isEqualTo(Money.ore(700)));
        assertThat(small.in(() -> ledger.artTotals(YEAR, Set.of("010", "230"), LATER)))
                .singleElement()
                .satisfies(total -> assertThat(total.amount()).isEqualTo(Money.ore(700)));
    }

    @Test
    void the_balance_is_what_the_year_began_with_and_what_it_brought() {
        take(
                KK,
                JANUARY,
                row(0, 1, "21000", "", "000000", "", 5_000),
                row(0, 1, "25600", "", "000000", "", -2_000),
                row(0, 1, "25990", "", "000000", "", -3_000));
        take(KK, MARCH, row(3, 2, "15400", "880", "010101", "", 400), row(3, 2, "25600", "", "000000", "", -400));

        assertThat(sums(KK, AccountClass.BALANCE_SHEET))
                .containsExactlyInAnyOrder("10 - - - 5000 1", "56 - - - -2400 2", "5990 - - - -3000 1");
        assertThat(small.in(() -> ledger.openingSums(YEAR, Set.of(KK), LATER)).stream()
                        .map(AccountSumsTest::text))
                .containsExactlyInAnyOrder("10 - - - 5000 1", "56 - - - -2000 1", "5990 - - - -3000 1");
    }

    @Test
    void two_entities_may_have_the_same_voucher_number_and_one_may_not() {
        var rows = List.of(row(3, 1, "2101", "", "000000", "", 90), row(3, 1, "2321", "", "000000", "", -90));
        var others = List.of(row(4, 1, "2101", "", "000000", "", 80), row(4, 1, "2321", "", "000000", "", -80));

        assertThat(Problems.keys(take(KK, MARCH, rows))).isEmpty();
        assertThat(Problems.keys(take(EKF, MARCH, others))).isEmpty();
        var again = List.of(row(5, 1, "2101", "", "000000", "", 70), row(5, 1, "2321", "", "000000", "", -70));
        assertThat(Problems.keys(take(KK, MARCH, again))).containsExactly("ledger.problem.voucher-again");
    }

    @Test
    void what_became_known_later_is_in_no_earlier_sum_and_no_earlier_list() {
        take(KK, MARCH, row(3, 1, "0100", "202", "010101", "", 700), row(3, 1, "2101", "", "000000", "", -700));
        var before = new AsOf(LocalDate.of(2024, 3, 9));
        var filter = AccountFilter.of(YEAR, Set.of(KK), AccountClass.OPERATION);

        assertThat(small.in(() -> ledger.accountSums(YEAR, Set.of(KK), before))).isEmpty();
        assertThat(small.in(() -> ledger.entries(filter, before, 10, 0))).isEmpty();
        assertThat(small.in(() -> ledger.entries(filter, LATER, 10, 0))).hasSize(1);
    }

    /** The road of every figure in a statement: whatever the sum, its entries come to it, and there are as many. */
    @Test
    void every_sum_is_the_sum_of_its_entries() {
        var random = new Random(1837);
        for (var entity : List.of(KK, EKF)) {
            var rows = new ArrayList<LedgerRow>();
            for (int voucher = 1; voucher <= 60; voucher++) addVoucher(random, entity, voucher, rows);
            assertThat(Problems.keys(take(entity, MARCH, rows))).isEmpty();
        }
        var sums = small.in(() -> ledger.accountSums(YEAR, Set.of(KK, EKF), LATER));
        assertThat(sums).hasSizeGreaterThan(20);
        assertThat(Money.sum(sums.stream().map(AccountSum::amount).toList())).isEqualTo(Money.ZERO);

        for (var sum : sums) {
            var entries = small.in(() -> ledger.entries(filter(sum), LATER, 1_000, 0)).stream()
                    .filter(entry -> isOf(sum, entry))
                    .toList();
            assertThat(entries).as(sum.toString()).hasSize((int) sum.entries());
            assertThat(Money.sum(entries.stream().map(LedgerEntry::amount).toList()))
                    .isEqualTo(sum.amount());
        }
    }

    @Test
    void entries_come_in_pages_by_period() {
        for (int period = 1; period <= 4; period++) {
            take(
                    KK,
                    MARCH,
                    row(period, period, "0100", "202", "010101", "", period),
                    row(period, period, "2101", "", "000000", "", -period));
        }
        var filter =
                AccountFilter.of(YEAR, Set.of(KK), AccountClass.OPERATION).inAreas(Set.of(new BudgetAreaCode("P01")));

        assertThat(small.in(() -> ledger.entries(filter, LATER, 2, 2)))
                .extracting(LedgerEntry::period)
                .containsExactly(3, 4);
        assertThat(small.in(() -> ledger.entries(filter.inPeriod(2), LATER, 10, 0)))
                .hasSize(1);
        assertThat(small.in(() -> ledger.entries(filter.onFunctions(Set.of("215")), LATER, 10, 0)))
                .isEmpty();
        assertThat(small.in(() -> ledger.entries(filter.inAreas(Set.of(new BudgetAreaCode("S1"))), LATER, 10, 0)))
                .isEmpty();
    }

    private static void addVoucher(Random random, EntityCode entity, int voucher, List<LedgerRow> rows) {
        boolean treasury = entity.equals(KK);
        var centres = treasury ? List.of("010101", "010102", "910101") : List.of("700101");
        var operation = List.of("0100", "0101", "12300", "5100", "7100");
        var investment = List.of("02300", "06600", "09100");
        int period = random.nextInt(1, 14);
        long sum = 0;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            boolean invests = random.nextInt(3) == 0;
            var arts = invests ? investment : operation;
            long ore = random.nextLong(-1_000_000, 1_000_000);
            sum += ore;
            rows.add(row(
                    period,
                    voucher,
                    arts.get(random.nextInt(arts.size())),
                    random.nextBoolean() ? "202" : "870",
                    centres.get(random.nextInt(centres.size())),
                    random.nextBoolean() ? "70000" + random.nextInt(3) : "",
                    ore));
        }
        rows.add(row(period, voucher, random.nextBoolean() ? "2101" : "25100", "", "000000", "", -sum));
    }

    private static AccountFilter filter(AccountSum sum) {
        var filter = AccountFilter.of(YEAR, Set.of(sum.entity()), sum.accountClass())
                .onAccounts(Set.of(sum.account()))
                .onFunctions(sum.function().stream().toList())
                .inAreas(sum.area().stream().toList());
        return sum.project().map(filter::onProject).orElse(filter);
    }

    /** Nothing asks for entries without a project; they are found among all. */
    private static boolean isOf(AccountSum sum, LedgerEntry entry) {
        return sum.accountClass() != AccountClass.INVESTMENT
                || sum.project().equals(entry.account().project());
    }

    private List<String> sums(EntityCode entity, AccountClass accountClass) {
        return small.in(() -> ledger.accountSums(YEAR, Set.of(entity), LATER)).stream()
                .filter(sum -> sum.accountClass() == accountClass)
                .map(AccountSumsTest::text)
                .toList();
    }

    private static String text(AccountSum sum) {
        return String.join(
                " ",
                sum.account(),
                sum.function().orElse("-"),
                sum.area().map(BudgetAreaCode::value).orElse("-"),
                sum.project().orElse("-"),
                Long.toString(sum.amount().ore()),
                Long.toString(sum.entries()));
    }

    private Outcome<LedgerReceipt> take(EntityCode entity, Instant knownAt, LedgerRow... rows) {
        return take(entity, knownAt, List.of(rows));
    }

    private Outcome<LedgerReceipt> take(EntityCode entity, Instant knownAt, List<LedgerRow> rows) {
        var batch = LedgerBatch.whole("regnskap", Origin.GENERATED, knownAt).of(entity);
        return small.in(() -> ledger.importBatch(batch, rows.stream()));
    }

    private static LedgerRow row(
            int period, long voucher, String art, String function, String costCentre, String project, long ore) {
        var date = LocalDate.of(2024, Math.clamp(period, 1, 12), 1);
        return new LedgerRow(2024, period, voucher, date, art, function, costCentre, project, ore, "Linje");
    }
}
