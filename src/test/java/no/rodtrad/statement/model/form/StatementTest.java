package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementTest {

    private static final StatementForms FORMS = FormLibrary.forms();

    private static Statement statement(String form, int year, List<AccountSum> accounts) {
        return Statement.of(FORMS, form, year, Map.of(ACCOUNTS, accounts), MappingOverrides.NONE);
    }

    private static long thousands(Statement statement, String line) {
        return statement.amount(line, ACCOUNTS).roundedToThousands();
    }

    /** The treasury of the demonstration in 2024. The net of the loan fund had no line and is on the interest here. */
    @ParameterizedTest(name = "line {0}")
    @CsvSource(textBlock = """
        1, 3507462
        2, 3576352
        3, 0
        4, 300615
        5, 7384429
        6, 7481107
        7, 341433
        8, 7822540
        9, -438111
        10, 177851
        11, 473795
        13, 374517
        14, 232000
        15, 92495
        16, 341433
        17, -4183
        18, 130733
        24, -4182
        25, -1
        """)
    void agrees_with_what_was_derived_for_2024(String line, long expected) {
        var books = new Books()
                .drift("800", "840", -3507462)
                .drift("870", "800", -3576352)
                .drift("810", "850", -269797)
                .drift("810", "840", -30818)
                .drift("010", "202", 7_800_000)
                .drift("620", "202", -318_893)
                .drift("590", "332", 341433)
                .drift("900", "870", -177851)
                .drift("905", "870", -361882 - 111913)
                .drift("909", "870", -47366)
                .drift("500", "870", 374517)
                .drift("511", "870", 232000)
                .drift("990", "860", -341433)
                .drift("570", "880", 130733)
                .drift("550", "880", 84891)
                .drift("950", "880", -84891 - 4809)
                .drift("940", "880", -130106);
        assertThat(thousands(statement("5-4-1", 2024, books.sums()), line)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void every_identity_holds_for_any_books_and_their_order_does_not_matter(long seed) {
        var random = new Random(seed);
        int year = random.nextInt(2020, 2028);
        for (var form : FORMS.all()) {
            if (!form.version().contains(year)) continue;
            var columns = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
            var shuffled = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
            for (var column : StatementColumn.values()) {
                if (!column.isOfEntries()) continue;
                var sums = new ArrayList<AccountSum>();
                for (var inClass : AccountClass.values()) {
                    sums.addAll(Books.any(random, FORMS.codes(), inClass, year));
                }
                columns.put(column, List.copyOf(sums));
                Collections.shuffle(sums, random);
                shuffled.put(column, sums);
            }
            var statement = Statement.of(FORMS, form.id(), year, columns, MappingOverrides.NONE);
            var other = Statement.of(FORMS, form.id(), year, shuffled, MappingOverrides.NONE);

            assertThat(statement.breaks())
                    .filteredOn(each -> each.kind() != StatementBreak.Kind.CARRIED_FORWARD)
                    .isEmpty();
            for (var line : statement.lines()) {
                assertThat(other.line(line.code()).posted()).isEqualTo(line.posted());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void the_lines_and_what_is_not_placed_are_all_that_was_posted(long seed) {
        var random = new Random(seed);
        for (var form : List.of("5-4-1", "5-5-1", "5-6", "5-8")) {
            var inClass = form.equals("5-8")
                    ? AccountClass.BALANCE_SHEET
                    : form.equals("5-5-1") ? AccountClass.INVESTMENT : AccountClass.OPERATION;
            var sums = Books.any(random, FORMS.codes(), inClass, 2024);
            var statement = statement(form, 2024, sums);
            var placed = new ArrayList<Money>();
            for (var line : statement.lines()) {
                for (var sum : line.behind().getOrDefault(ACCOUNTS, List.of())) placed.add(sum.amount());
            }
            var all = Money.sum(sums.stream().map(AccountSum::amount).toList());

            assertThat(Money.sum(placed).plus(statement.unplaced(ACCOUNTS))).isEqualTo(all);
        }
    }

    @Test
    void what_the_accounts_carry_forward_must_be_what_the_form_comes_to() {
        var right =
                new Books().drift("010", "202", 100).drift("870", "800", -90).drift("980", "899", -10);
        var wrong =
                new Books().drift("010", "202", 100).drift("870", "800", -90).drift("980", "899", -11);

        assertThat(statement("5-4-1", 2024, right.sums()).breaks()).isEmpty();
        assertThat(statement("5-4-1", 2024, right.sums()).amount("25", ACCOUNTS))
                .isEqualTo(Money.thousands(-10));
        assertThat(statement("5-4-1", 2024, wrong.sums()).breaks())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.line()).isEqualTo("25");
                    assertThat(each.expected()).isEqualTo(Money.thousands(10));
                    assertThat(each.found()).isEqualTo(Money.thousands(11));
                });
    }
}
