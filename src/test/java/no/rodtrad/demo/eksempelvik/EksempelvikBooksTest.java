package no.rodtrad.demo.eksempelvik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.rodtrad.demo.money.BudgetLine;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.Posting;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the books themselves, seen from the entries alone and not from the tally beside them. */
class EksempelvikBooksTest {

    private static final EksempelvikBooks BOOKS = ShippedBooks.BOOKS;

    private record YearOf(int year, String entity) {}

    static Stream<YearOf> years() {
        return Stream.of("KK", "EKF", "LF")
                .flatMap(entity -> Stream.of(2021, 2022, 2023, 2024).map(year -> new YearOf(year, entity)));
    }

    private static long sum(Predicate<PostingBatch> batches, Predicate<Posting> postings) {
        return BOOKS.postings().stream()
                .filter(batches)
                .flatMap(batch -> batch.postings().stream())
                .filter(postings)
                .mapToLong(Posting::ore)
                .sum();
    }

    private static Predicate<PostingBatch> in(YearOf wanted) {
        return batch -> batch.fiscalYear() == wanted.year() && batch.entity().equals(wanted.entity());
    }

    /** Class and art, such as 0970 or 1570. */
    private static Predicate<Posting> art(String classAndArt) {
        return posting -> classAndArt.equals(posting.accountClass() + digits(posting));
    }

    private static String digits(Posting posting) {
        var art = posting.art();
        return art.length() == 5 ? art.substring(1, 4) : art.substring(0, 3);
    }

    private static Predicate<Posting> chapter(String digits) {
        return posting -> posting.accountClass() == 2 && posting.art().startsWith("2" + digits);
    }

    @Test
    void every_voucher_balances() {
        var vouchers = new HashMap<Long, Long>();
        for (var batch : BOOKS.postings()) {
            for (var each : batch.postings()) vouchers.merge(each.voucher(), each.ore(), Math::addExact);
        }

        assertThat(vouchers.values()).hasSizeGreaterThan(3000).containsOnly(0L);
    }

    @Test
    void there_are_enough_entries_to_look_like_a_municipality_and_few_enough_to_load_at_once() {
        long entries = BOOKS.postings().stream()
                .mapToLong(batch -> batch.postings().size())
                .sum();

        assertThat(entries).isBetween(10_000L, 30_000L);
    }

    @ParameterizedTest
    @MethodSource("years")
    void operation_and_investment_end_at_nothing_so_the_balance_sheet_does(YearOf year) {
        for (int accountClass = 0; accountClass <= 2; accountClass++) {
            int wanted = accountClass;
            assertThat(sum(in(year), posting -> posting.accountClass() == wanted))
                    .as("class %d", accountClass)
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_year_begins_with_what_the_year_before_closed_with(YearOf year) {
        if (year.year() == 2021) return;
        var before = balances(in(new YearOf(year.year() - 1, year.entity())));
        var opening = balances(in(year).and(batch -> batch.period() == 0));

        assertThat(opening).isEqualTo(before).isNotEmpty();
    }

    private static Map<String, Long> balances(Predicate<PostingBatch> batches) {
        var sums = new TreeMap<String, Long>();
        BOOKS.postings().stream()
                .filter(batches)
                .flatMap(batch -> batch.postings().stream())
                .filter(posting -> posting.accountClass() == 2)
                .forEach(posting -> sums.merge(posting.art(), posting.ore(), Math::addExact));
        sums.values().removeIf(ore -> ore == 0);
        return sums;
    }

    @Test
    void only_the_balance_sheet_is_carried_from_year_to_year() {
        assertThat(BOOKS.postings().stream()
                        .filter(batch -> batch.period() == 0)
                        .flatMap(batch -> batch.postings().stream()))
                .allMatch(posting -> posting.accountClass() == 2);
    }

    /** The first two pairs are inside an entity, the others between entities. */
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "1570, 0970",
        "1590, 1990",
        "1429, 1729",
        "0429, 0729",
        "1380, 1780",
        "1480, 1880",
        "1501, 1901",
        "1511, 0921",
        "0521, 0911"
    })
    void pairs_mirror_each_other_in_every_year(String one, String other) {
        for (int year = 2021; year <= 2024; year++) {
            int wanted = year;
            long here = sum(batch -> batch.fiscalYear() == wanted, art(one));
            long there = sum(batch -> batch.fiscalYear() == wanted, art(other));
            // What the undertaking pays its owner is a transfer with it and a withdrawal with the treasury.
            long withdrawn = one.equals("1480")
                    ? sum(
                            batch -> batch.fiscalYear() == wanted,
                            art("1905").and(posting -> posting.text().startsWith("Eieruttak")))
                    : 0;
            assertThat(here + there + withdrawn).as("%d", year).isZero();
            // The transfer of 2023 was struck, so there is nothing on either side.
            if (!(one.equals("1570") && year == 2023))
                assertThat(here).as("%d", year).isNotZero();
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"14, 33", "23, 47", "9110, 9110"})
    void what_one_entity_owes_another_claims(String claims, String debts) {
        for (int year = 2021; year <= 2024; year++) {
            int wanted = year;
            long sum = sum(batch -> batch.fiscalYear() == wanted, chapter(claims));
            if (!claims.equals(debts)) sum += sum(batch -> batch.fiscalYear() == wanted, chapter(debts));
            assertThat(sum).as("%d", year).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void memoria_accounts_have_their_counter_account(YearOf year) {
        assertThat(sum(in(year), chapter("9"))).isZero();
    }

    @ParameterizedTest
    @MethodSource("years")
    void no_bank_account_is_overdrawn_and_no_fund_is_below_zero(YearOf year) {
        var balances = balances(in(year));

        assertThat(balances.get("21000")).isPositive();
        balances.forEach((account, ore) -> {
            boolean fund = account.matches("25[1356]..");
            assertThat(fund && ore > 0).as(account).isFalse();
            // A deficit and an uncovered amount take from the equity, so they stand on the other side.
            if (account.equals("25900") || account.equals("25970"))
                assertThat(ore).isPositive();
        });
    }

    @Test
    void the_balances_of_the_funds_are_those_of_the_register() {
        for (var fund : BOOKS.funds()) {
            long balance = -fund.openingOre();
            for (int year = 2021; year <= 2024; year++) {
                balance += BOOKS.tally().fund(year, fund.code(), "to")
                        + BOOKS.tally().fund(year, fund.code(), "from");
                long posted = sum(
                        in(new YearOf(year, fund.entity().name())),
                        posting -> posting.art().equals(fund.account()));
                assertThat(posted).as("%s %d", fund.name(), year).isEqualTo(balance);
            }
        }
    }

    @Test
    void every_budget_balances_by_entity_and_class() {
        var entities = no.rodtrad.demo.ShippedFacts.moneyOfEksempelvik().costCentres().stream()
                .collect(java.util.stream.Collectors.toMap(CostCentre::code, CostCentre::entity));
        assertThat(BOOKS.budgets()).hasSize(33);
        for (var batch : BOOKS.budgets()) {
            var sums = new TreeMap<String, Long>();
            for (var line : batch.lines()) {
                sums.merge(entities.get(line.costCentre()) + line.accountClass(), line.ore(), Math::addExact);
            }
            assertThat(sums.values()).as(batch.key()).containsOnly(0L);
            assertThat(batch.lines().stream().map(BudgetLine::ore)).doesNotContain(0L);
        }
    }

    @Test
    void the_benches_are_as_they_were() {
        assertThat(sum(batch -> true, posting -> posting.project().equals(EksempelvikMoney.BENCHES)))
                .isEqualTo(23_498_500);
    }

    @Test
    void makes_the_same_books_every_time() {
        var again = EksempelvikBooks.generate(BOOKS.facts());

        assertThat(again.postings()).isEqualTo(BOOKS.postings());
        assertThat(again.budgets()).isEqualTo(BOOKS.budgets());
        assertThat(Expected.of(again)).isEqualTo(Expected.of(BOOKS));
    }

    /** The file is what others compare their statements with; a line that is not in it comes to nothing. */
    @Test
    void expected_totals_are_as_read_and_accepted() throws java.io.IOException {
        var text = new StringBuilder(ExpectedTotal.HEADER).append('\n');
        for (var total : Expected.of(BOOKS)) {
            if (total.ore() != 0) text.append(total.row()).append('\n');
        }

        Golden.assertMatches("eksempelvik/expected-totals.csv", text.toString());
    }
}
