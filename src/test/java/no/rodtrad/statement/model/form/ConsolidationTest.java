package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Several entities as one. */
class ConsolidationTest {

    private static final List<EliminationPair> PAIRS = FormLibrary.eliminationPairs();
    private static final FormVersion ALWAYS = new FormVersion("", 2020, OptionalInt.empty());

    private static AccountSum sum(String entity, int inClass, String account, String function, long thousands) {
        var accountClass = AccountClass.ofDigit(inClass);
        var area = inClass == 2 ? "" : "P01";
        return Books.sum(entity, accountClass, account, function, area, "", Money.thousands(thousands));
    }

    private static Consolidation of(AccountSum... sums) {
        return Consolidator.consolidate(PAIRS, List.of(), 2024, List.of(sums));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        purchase,     1, 380, 1, 780
        transfer,     1, 480, 1, 880
        interest,     1, 501, 1, 901
        instalments,  1, 511, 0, 921
        lending,      0, 521, 0, 911
        short-term,   2, 14,  2, 33
        long-term,    2, 23,  2, 47
        """)
    void a_pair_is_taken_out_by_counterpart(String pair, int classA, String a, int classB, String b) {
        var function = classA == 2 ? "" : "870";
        var consolidated = of(
                sum("KK", classA, a, function, 500),
                sum("EKF", classB, b, function, -500),
                sum("KK", 1, "010", "202", 70));

        assertThat(consolidated.isSound()).isTrue();
        assertThat(consolidated.eliminated()).singleElement().satisfies(each -> {
            assertThat(each.pair().id()).isEqualTo(pair);
            assertThat(each.amount()).isEqualTo(Money.thousands(500));
        });
        assertThat(consolidated.sums()).extracting(AccountSum::account).containsExactly("010");
    }

    @Test
    void a_remainder_is_an_error_with_both_amounts_and_both_sides_stay_in() {
        var consolidated = of(sum("KK", 1, "380", "222", 852), sum("EKF", 1, "780", "222", -850));

        assertThat(consolidated.isSound()).isFalse();
        assertThat(consolidated.remainders()).singleElement().satisfies(each -> {
            assertThat(each.pair().id()).isEqualTo("purchase");
            assertThat(each.amount()).isEqualTo(Money.thousands(852));
            assertThat(each.counterpartAmount()).isEqualTo(Money.thousands(-850));
            assertThat(each.difference()).isEqualTo(Money.thousands(2));
        });
        assertThat(consolidated.sums()).hasSize(2);
    }

    /** A purchase in investment and a sale in operation would move money between the two if they were taken out. */
    @Test
    void capital_is_kept_apart_from_running_costs() {
        var consolidated = of(sum("KK", 0, "380", "222", 500), sum("EKF", 1, "780", "222", -500));

        assertThat(consolidated.eliminated()).isEmpty();
        assertThat(consolidated.remainders())
                .extracting(Consolidation.Remainder::accountClass)
                .containsExactly(AccountClass.INVESTMENT, AccountClass.OPERATION);
    }

    @Test
    void owner_withdrawal_is_internal_only_when_a_rule_says_so() {
        var own = sum("KK", 1, "905", "870", -112);
        var others = sum("KK", 1, "905", "870", -362);
        var paid = sum("EKF", 1, "480", "870", 112);
        var withArea = Books.sum("KK", AccountClass.OPERATION, "905", "870", "S6", "", own.amount());
        var rules = List.of(
                rule("KK", "owner-withdrawal", Optional.of("S6"), "EKF"),
                rule("EKF", "owner-withdrawal", Optional.empty(), "KK"));

        var consolidated = Consolidator.consolidate(PAIRS, rules, 2024, List.of(withArea, others, paid));

        assertThat(consolidated.isSound()).isTrue();
        assertThat(consolidated.sums()).containsExactly(others);
    }

    @Test
    void with_three_entities_somebody_has_to_say_whom_each_dealt_with() {
        var sums = List.of(
                sum("KK", 1, "380", "222", 500), sum("EKF", 1, "780", "222", -300), sum("BKF", 1, "780", "381", -200));
        var known = List.of(
                sum("KK", 1, "380", "222", 300),
                sum("KK", 1, "380", "381", 200),
                sum("EKF", 1, "780", "222", -300),
                sum("BKF", 1, "780", "381", -200));
        var rules = List.of(
                new CounterpartRule(
                        new EntityCode("KK"),
                        "purchase",
                        Optional.empty(),
                        Optional.of("222"),
                        Optional.empty(),
                        Optional.empty(),
                        ALWAYS,
                        new EntityCode("EKF")),
                new CounterpartRule(
                        new EntityCode("KK"),
                        "purchase",
                        Optional.empty(),
                        Optional.of("381"),
                        Optional.empty(),
                        Optional.empty(),
                        ALWAYS,
                        new EntityCode("BKF")),
                rule("EKF", "purchase", Optional.empty(), "KK"),
                rule("BKF", "purchase", Optional.empty(), "KK"));

        assertThat(Consolidator.consolidate(PAIRS, List.of(), 2024, sums).unknown())
                .hasSize(3);
        assertThat(Consolidator.consolidate(PAIRS, rules, 2024, known).isSound())
                .isTrue();
        assertThat(Consolidator.consolidate(PAIRS, rules, 2024, known).sums()).isEmpty();
    }

    @Test
    void unused_internal_loans_go_with_as_much_of_their_counter_account() {
        var consolidated = of(
                sum("KK", 2, "9110", "", 30),
                sum("KK", 2, "9100", "", 12),
                sum("KK", 2, "9999", "", -42),
                sum("EKF", 2, "10", "", 1));

        assertThat(consolidated.isSound()).isTrue();
        var memorandum = consolidated.sums().stream()
                .filter(each -> each.account().startsWith("9"))
                .toList();
        assertThat(Money.sum(memorandum.stream().map(AccountSum::amount).toList()))
                .isEqualTo(Money.ZERO);
        assertThat(memorandum).extracting(AccountSum::account).doesNotContain("9110");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void what_is_taken_out_sums_to_nothing_and_the_order_does_not_matter(long seed) {
        var random = new Random(seed);
        var forms = FormLibrary.forms();
        var sums = new ArrayList<AccountSum>();
        for (var inClass : AccountClass.values()) {
            for (var each : Books.any(random, forms.codes(), inClass, 2024)) sums.add(each);
        }
        long internal = random.nextLong(1, 100_000);
        sums.add(sum("KK", 1, "380", "222", internal));
        sums.add(sum("EKF", 1, "780", "222", -internal));
        var all = Money.sum(sums.stream().map(AccountSum::amount).toList());
        var one = Consolidator.consolidate(PAIRS, List.of(), 2024, sums);
        Collections.shuffle(sums, random);
        var other = Consolidator.consolidate(PAIRS, List.of(), 2024, sums);

        assertThat(Money.sum(one.sums().stream().map(AccountSum::amount).toList()))
                .isEqualTo(all);
        assertThat(other.sums()).containsExactlyInAnyOrderElementsOf(one.sums());
        assertThat(other.remainders()).isEqualTo(one.remainders());
    }

    /** Both sides of what entities did with each other, by area in operation and by account on the balance sheet. */
    private record Matching(List<AccountSum> sums, List<LocalSum> locals, List<CounterpartRule> rules) {

        static Matching any(Random random) {
            var made = new Matching(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            var entities = List.of("KK", "EKF", "BKF", "LF", "IKT").subList(0, random.nextInt(2, 6));
            for (int i = 0; i < entities.size(); i++) {
                for (int j = 0; j < entities.size(); j++) {
                    if (i == j || random.nextInt(3) == 0) continue;
                    made.add(entities.get(i), entities.get(j), i, j, random.nextLong(1, 1_000_000));
                }
            }
            return made;
        }

        private void add(String one, String other, int i, int j, long thousands) {
            sides("purchase", one, other, "380", 1, "780", 1, i, j, thousands);
            sides("interest", one, other, "501", 1, "901", 1, i, j, thousands + 1);
            sides("instalments", one, other, "511", 1, "921", 0, i, j, thousands + 2);
            sides("lending", one, other, "521", 0, "911", 0, i, j, thousands + 3);
            account("long-term", one, other, "23" + j + "0", thousands + 4);
            account("long-term", other, one, "47" + i + "0", -thousands - 4);
        }

        private void sides(
                String pair, String one, String other, String a, int ofA, String b, int ofB, int i, int j, long of) {
            area(pair, one, other, ofA, a, "P" + i + j, of);
            area(pair, other, one, ofB, b, "P" + i + j, -of);
        }

        private void area(String pair, String own, String other, int inClass, String art, String area, long of) {
            var accountClass = AccountClass.ofDigit(inClass);
            sums.add(Books.sum(own, accountClass, art, "870", area, "", Money.thousands(of)));
            rules.add(ruled(own, pair, Optional.of(art), Optional.of(area), other));
        }

        private void account(String pair, String own, String other, String digits, long thousands) {
            var sum = sum(own, 2, digits.substring(0, 2), "", thousands);
            var before =
                    sums.stream().filter(each -> each.key().equals(sum.key())).findFirst();
            before.ifPresent(sums::remove);
            sums.add(before.map(sum::plus).orElse(sum));
            locals.add(new LocalSum(sum.entity(), digits, sum.amount()));
            rules.add(ruled(own, pair, Optional.of(digits), Optional.empty(), other));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void sides_that_match_leave_only_what_was_done_with_others(long seed) {
        var random = new Random(seed);
        var matching = Matching.any(random);
        var outside =
                List.of(sum("KK", 1, "010", "202", 70), sum("EKF", 1, "230", "130", 8), sum("KK", 2, "10", "", 9));
        var sums = new ArrayList<>(matching.sums());
        sums.addAll(outside);
        Collections.shuffle(sums, random);

        for (var locals : List.of(matching.locals(), List.<LocalSum>of())) {
            var consolidated = Consolidator.consolidate(PAIRS, matching.rules(), 2024, sums, locals);
            assertThat(consolidated.isSound()).isTrue();
            assertThat(consolidated.sums()).containsExactlyInAnyOrderElementsOf(outside);
            assertThat(consolidated.open())
                    .isEqualTo(Money.sum(matching.sums().stream()
                            .filter(sum -> sum.account().equals("511"))
                            .map(AccountSum::amount)
                            .toList()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void one_side_that_is_changed_is_the_only_remainder(long seed) {
        var random = new Random(seed);
        var matching = Matching.any(random);
        var sums = new ArrayList<>(matching.sums());
        sums.removeIf(sum -> sum.accountClass() == AccountClass.BALANCE_SHEET);
        if (sums.isEmpty()) return;
        int which = random.nextInt(sums.size());
        var planted = Money.ore(random.nextLong(1, 1_000_000));
        var changed = sums.get(which);
        sums.add(Books.sum(
                changed.entity().value(),
                changed.accountClass(),
                changed.account(),
                "120",
                changed.area().orElseThrow().value(),
                "",
                planted));
        var consolidated = Consolidator.consolidate(PAIRS, matching.rules(), 2024, sums, List.of());

        assertThat(consolidated.unknown()).isEmpty();
        assertThat(consolidated.remainders()).singleElement().satisfies(each -> {
            assertThat(each.difference()).isEqualTo(planted);
            assertThat(each.parties().entities()).hasSize(1);
            assertThat(List.of(each.amount(), each.counterpartAmount()))
                    .containsExactlyInAnyOrder(changed.amount().plus(planted), Money.ZERO.minus(changed.amount()));
        });
        assertThat(consolidated.sums()).hasSize(3);
    }

    private static CounterpartRule ruled(
            String entity, String pair, Optional<String> account, Optional<String> area, String counterpart) {
        return new CounterpartRule(
                new EntityCode(entity),
                pair,
                account,
                Optional.empty(),
                area,
                Optional.empty(),
                ALWAYS,
                new EntityCode(counterpart));
    }

    /** The lender has not posted what its borrower has not used: one side alone does not come to nothing. */
    @Test
    void unused_internal_loans_are_compared_with_the_lender_where_a_rule_names_it() {
        var rules = List.of(
                rule("EKF", "unused-loans", Optional.empty(), "LF"),
                rule("LF", "unused-loans", Optional.empty(), "EKF"));
        var borrower = List.of(sum("EKF", 2, "9110", "", 30), sum("EKF", 2, "9999", "", -30));
        var lender = List.of(sum("LF", 2, "9110", "", -28), sum("LF", 2, "9999", "", 28));

        assertThat(Consolidator.consolidate(PAIRS, rules, 2024, Books.together(borrower, lender))
                        .remainders())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.amount()).isEqualTo(Money.thousands(30));
                    assertThat(each.counterpartAmount()).isEqualTo(Money.thousands(-28));
                });
    }

    @Test
    void a_view_of_several_entities_is_added_and_not_eliminated() {
        var sums = List.of(
                sum("KK", 0, "230", "222", 1_245_272), sum("EKF", 0, "230", "222", 184_620),
                sum("BKF", 0, "230", "381", 1_200), sum("LF", 0, "521", "870", 900));
        var view = new StatementScope(
                "view-2a", Set.of(new EntityCode("KK"), new EntityCode("EKF"), new EntityCode("BKF")), false);

        var statement = Statement.of(
                FormLibrary.forms(), "5-5-1", 2024, Map.of(ACCOUNTS, view.select(sums)), MappingOverrides.NONE);

        assertThat(statement.amount("1", ACCOUNTS)).isEqualTo(Money.thousands(1_431_092));
        assertThat(statement.amount("4", ACCOUNTS)).isEqualTo(Money.ZERO);
    }

    private static CounterpartRule rule(String entity, String pair, Optional<String> area, String counterpart) {
        return new CounterpartRule(
                new EntityCode(entity),
                pair,
                Optional.empty(),
                Optional.empty(),
                area,
                Optional.empty(),
                ALWAYS,
                new EntityCode(counterpart));
    }
}
