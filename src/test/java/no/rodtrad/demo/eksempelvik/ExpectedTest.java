package no.rodtrad.demo.eksempelvik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected totals agree with each other where law and bookkeeping say that they must. */
class ExpectedTest {

    private static final EksempelvikBooks BOOKS = ShippedBooks.BOOKS;
    private static final Map<String, Long> TOTALS = new HashMap<>();

    static {
        for (var each : Expected.of(BOOKS)) {
            var key = each.year() + " " + each.entity() + " " + each.form() + " " + each.line() + " " + each.column();
            assertThat(TOTALS.put(key, each.ore())).as("Twice: " + key).isNull();
        }
    }

    static Stream<String> places() {
        return Stream.of(2021, 2022, 2023, 2024)
                .flatMap(year -> Stream.of("KK", "EKF", "LF").map(entity -> year + " " + entity));
    }

    private static long total(String place, String form, Object line) {
        return total(place, form, line, "accounts");
    }

    private static long total(String place, String form, Object line, String column) {
        return TOTALS.getOrDefault(place + " " + form + " " + line + " " + column, 0L);
    }

    private static boolean isOld(String place) {
        return place.startsWith("2021");
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_forms_of_operations_agree(String place) {
        int last54 = isOld(place) ? 23 : 25;
        int last56 = isOld(place) ? 30 : 32;
        for (var column : List.of("original", "voted", "revised", "accounts")) {
            assertThat(total(place, "5-4-1", 9, column)).isEqualTo(total(place, "5-6", 16, column));
            assertThat(total(place, "5-4-1", 17, column)).isEqualTo(total(place, "5-6", 24, column));
            assertThat(total(place, "5-4-1", last54, column)).isEqualTo(total(place, "5-6", last56, column));
            long services = Stream.of(6, 7, 8, 10, 11, 12, 13)
                    .mapToLong(line -> total(place, "5-6", line, column))
                    .sum();
            assertThat(total(place, "5-4-1", 6, column))
                    .isEqualTo(services + total(place, "reconciliation", "state-grants-on-services", column));
            assertThat(total(place, "5-4-1", 7, column)).isEqualTo(-total(place, "5-4-1", 16, column));
        }
        assertThat(total(place, "5-9-drift", 1)).isEqualTo(total(place, "5-4-1", 17));
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_budget_carries_nothing_forward_and_the_accounts_what_is_left_after_striking(String place) {
        int last54 = isOld(place) ? 23 : 25;
        int last55 = isOld(place) ? 25 : 27;
        for (var column : List.of("original", "voted", "revised")) {
            assertThat(total(place, "5-4-1", last54, column)).as(column).isZero();
            assertThat(total(place, "5-5-1", last55, column)).as(column).isZero();
            assertThat(total(place, "5-4-1", 18, column)).isEqualTo(-total(place, "5-5-1", 20, column));
        }
        assertThat(total(place, "5-9-drift", 18)).isEqualTo(total(place, "5-4-1", last54));
        assertThat(total(place, "5-9-investering", 16)).isEqualTo(total(place, "5-5-1", last55));
        assertThat(total(place, "5-9-investering", 14)).isGreaterThanOrEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("places")
    void budget_areas_add_up_to_the_sixth_line(String place) {
        if (!place.endsWith("KK")) return;
        for (var column : List.of("original", "voted", "revised", "accounts")) {
            long sum = TOTALS.entrySet().stream()
                    .filter(each -> each.getKey().startsWith(place + " 5-4-2 ")
                            && each.getKey().endsWith(" " + column))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertThat(sum).isEqualTo(total(place, "5-4-1", 6, column));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void projects_add_up_to_their_lines(String place) {
        for (int line = 1; line <= 4; line++) {
            var prefix = place + " 5-5-2 " + line + ".";
            long sum = TOTALS.entrySet().stream()
                    .filter(each ->
                            each.getKey().startsWith(prefix) && each.getKey().endsWith(" accounts"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            // The loan fund lends to entities and not to projects.
            if (!place.endsWith("LF")) assertThat(sum).isEqualTo(total(place, "5-5-1", line));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void working_capital_changes_by_the_accounts_as_by_the_balance(String place) {
        assertThat(total(place, "working-capital", "by-accounts")
                        + total(place, "working-capital", "unused-loans")
                        + total(place, "working-capital", "unused-internal-loans"))
                .isEqualTo(total(place, "working-capital", "by-balance"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_capital_account_is_its_causes_and_the_lasting_assets_less_the_loans_used(String place) {
        long causes = Stream.of(CapitalCause.values())
                .mapToLong(cause -> total(place, "capital-account", cause.key()))
                .sum();
        long lasting = total(place, "5-8", "A") + total(place, "5-8", "D");
        long unused = total(place, "5-8", "F.I") + total(place, "5-8", "F.II");

        assertThat(causes)
                .isEqualTo(total(place, "capital-account", "closing"))
                .isEqualTo(total(place, "5-8", "C.III.1"))
                .isEqualTo(-lasting - unused);
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_balance_sheet_balances(String place) {
        assertThat(total(place, "5-8", "SUM-E"))
                .isEqualTo(-total(place, "5-8", "SUM-EKG"))
                .isPositive();
    }

    /** In the legal person nothing is left of what the entities have with each other, except across the classes. */
    @ParameterizedTest
    @CsvSource({"2021", "2022", "2023", "2024"})
    void internal_trade_is_gone_from_the_legal_person(int year) {
        long moved = total(year + " konsern", "elimination", "operation");
        int last54 = year == 2021 ? 23 : 25;
        int last55 = year == 2021 ? 25 : 27;

        assertThat(moved + total(year + " konsern", "elimination", "investment"))
                .isZero();
        // Instalments to the loan fund are running costs there and capital income here.
        assertThat(moved)
                .isEqualTo(BOOKS.loans().stream()
                        .filter(month -> month.year() == year)
                        .mapToLong(LoanFund.Month::repaid)
                        .sum());
        assertThat(total(year + " konsern", "5-4-1", last54) + total(year + " konsern", "5-5-1", last55))
                .isEqualTo(Stream.of("KK", "EKF", "LF")
                        .mapToLong(entity -> total(year + " " + entity, "5-4-1", last54)
                                + total(year + " " + entity, "5-5-1", last55))
                        .sum());
        assertThat(Stream.of("A.II.4", "B.III.4", "D.I.4", "E.I.6", "F.II")
                        .mapToLong(line -> total(year + " konsern", "5-8", line)))
                .containsOnly(0L);
    }

    /** Both sides posted the same wrong interest: comparing them shows nothing, counting again shows all of it. */
    @Test
    void the_error_of_the_loan_fund_is_hidden_from_the_mirror_and_seen_by_counting_again() {
        long error = total("2024 KK", "internal-interest", "difference");

        assertThat(error).isEqualTo(63_525_000L);
        assertThat(total("2024 EKF", "internal-interest", "difference")).isZero();
        for (int year = 2021; year < 2024; year++) {
            assertThat(total(year + " KK", "internal-interest", "difference")).isZero();
        }
        assertThat(total("2024 konsern", "internal-balance", "22300")).isPositive();
        assertThat(total("2024 konsern", "internal-balance", "22300")
                        + total("2024 konsern", "internal-balance", "24700"))
                .isZero();
    }

    @Test
    void one_year_has_a_deficit_to_strike_and_what_was_not_covered_is_covered_later() {
        assertThat(total("2023 KK", "5-9-drift", 8)).isEqualTo(260_000_000);
        assertThat(total("2023 KK", "5-9-drift", 9)).isEqualTo(-200_000_000);
        assertThat(total("2023 KK", "5-9-drift", 10)).isEqualTo(-60_000_000);
        assertThat(total("2023 KK", "5-9-investering", 12)).isEqualTo(200_000_000);
        assertThat(total("2023 KK", "5-9-investering", 10)).isEqualTo(-40_000_000);
        long carried = total("2023 KK", "5-9-investering", 16);
        assertThat(carried).isPositive().isEqualTo(total("2024 KK", "5-9-investering", 8));
        assertThat(total("2022 EKF", "5-9-drift", 14)).isEqualTo(-30_000_000);
        assertThat(total("2022 EKF", "5-9-drift", 18)).isEqualTo(40_000_000);
        assertThat(total("2023 EKF", "5-9-drift", 7)).isEqualTo(25_000_000);
        assertThat(total("2023 EKF", "5-9-drift", 16)).isEqualTo(15_000_000);
        assertThat(total("2023 EKF", "5-8", "C.I.3")).isZero();
    }

    @Test
    void a_surplus_of_water_nears_its_fifth_year_and_the_deficit_of_sewage_stands_in_no_ledger() {
        assertThat(total("2024 KK", "self-cost", "vann.origin-2020")).isPositive();
        assertThat(total("2024 KK", "fund", "B01.closing")).isEqualTo(-total("2024 KK", "self-cost", "vann.closing"));
        assertThat(total("2024 KK", "self-cost", "avløp.closing")).isNegative();
        for (int year = 2021; year <= 2024; year++) {
            for (var service : List.of("vann", "avløp")) {
                var line = service + ".";
                var place = year + " KK";
                assertThat(total(place, "self-cost", line + "opening")
                                + total(place, "self-cost", line + "result")
                                + total(place, "self-cost", line + "interest"))
                        .isEqualTo(total(place, "self-cost", line + "closing"));
            }
        }
        assertThat(BOOKS.selfCost()).allMatch(each -> each.indirect() > 0);
    }
}
