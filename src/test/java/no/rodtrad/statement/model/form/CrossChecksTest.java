package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static no.rodtrad.statement.model.form.StatementColumn.REVISED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrossChecksTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final CrossChecks CHECKS = FormLibrary.crossChecks(FORMS);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void every_check_holds_for_balanced_books(long seed) {
        var random = new Random(seed);
        int year = random.nextInt(2020, 2027);
        var columns = Map.of(ACCOUNTS, BalancedBooks.year(random), REVISED, BalancedBooks.year(random));

        var answers = CHECKS.run(year, columns, MappingOverrides.NONE);

        assertThat(answers)
                .filteredOn(each -> each.state() == CrossCheck.State.BROKEN)
                .isEmpty();
        assertThat(answers).extracting(each -> each.rule().id()).contains("gross-result", "balance", "transfer");
        assertThat(answers)
                .filteredOn(each -> each.rule().id().equals("appropriations"))
                .hasSize(2)
                .allMatch(each -> each.state() == CrossCheck.State.RECONCILED);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_form_closes_when_the_books_are_closed(long seed) {
        var books = BalancedBooks.year(new Random(seed));
        for (var form : List.of("5-4-1", "5-5-1", "5-6", "5-8")) {
            var statement = Statement.of(FORMS, form, 2024, Map.of(ACCOUNTS, books), MappingOverrides.NONE);

            assertThat(statement.isSound())
                    .as("%s %s", form, statement.breaks())
                    .isTrue();
        }
        var yearEnd =
                Statement.of(FORMS, "5-9-drift", 2024, Map.of(ACCOUNTS, books, REVISED, books), MappingOverrides.NONE);
        var first = Statement.of(FORMS, "5-4-1", 2024, Map.of(ACCOUNTS, books), MappingOverrides.NONE);

        assertThat(yearEnd.breaks()).isEmpty();
        assertThat(yearEnd.amount("18", ACCOUNTS)).isEqualTo(first.amount("25", ACCOUNTS));
        assertThat(yearEnd.amount("12", ACCOUNTS)).isEqualTo(Money.ZERO);
    }

    @Test
    void what_has_no_entries_is_not_compared() {
        var investment = new Books().investering("230", "222", 10).sums();

        var compared = CHECKS.run(2024, Map.of(ACCOUNTS, investment), MappingOverrides.NONE);

        assertThat(compared).extracting(each -> each.rule().id()).contains("investment-part-1", "transfer");
        assertThat(compared)
                .extracting(each -> each.rule().id())
                .doesNotContain("gross-result", "balance", "depreciation");
    }

    @Test
    void a_transfer_that_does_not_arrive_is_found() {
        var books = new ArrayList<>(new Books()
                .drift("570", "880", 100)
                .investering("970", "880", -99)
                .sums());

        var broken = CHECKS.run(2024, Map.of(ACCOUNTS, books), MappingOverrides.NONE).stream()
                .filter(each -> each.state() == CrossCheck.State.BROKEN)
                .toList();

        assertThat(broken).singleElement().satisfies(each -> {
            assertThat(each.rule().id()).isEqualTo("transfer");
            assertThat(each.difference()).isEqualTo(Money.thousands(1));
        });
    }

    @Test
    void what_was_struck_and_what_was_added_after_the_budget_have_lines_of_their_own() {
        var budget = new Books()
                .drift("570", "880", 500)
                .drift("540", "880", 40)
                .drift("940", "880", -155)
                .sums();
        var accounts = new Books()
                .drift("010", "202", 1000)
                .drift("870", "800", -1360)
                .drift("570", "880", 480)
                .drift("940", "880", -130)
                .drift("540", "880", 10)
                .sums();

        var statement = Statement.of(
                FORMS, "5-9-drift", 2024, Map.of(ACCOUNTS, accounts, REVISED, budget), MappingOverrides.NONE);

        assertThat(thousands(statement, "1")).isEqualTo(360);
        assertThat(thousands(statement, "4")).isEqualTo(-500);
        assertThat(thousands(statement, "8")).isEqualTo(360 - 500 - 40 + 155);
        assertThat(thousands(statement, "9")).as("transfer struck").isEqualTo(20);
        assertThat(thousands(statement, "10")).as("allocation struck").isEqualTo(30);
        assertThat(thousands(statement, "12")).as("use struck").isEqualTo(-25);
        assertThat(thousands(statement, "18")).isZero();
    }

    private static long thousands(Statement statement, String line) {
        return statement.amount(line, ACCOUNTS).roundedToThousands();
    }
}
