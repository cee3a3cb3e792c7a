package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A municipality's own choices. */
class OverridesTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final String MAPPINGS = "form;account_class;accounts;functions;line;valid_from;valid_to;reason\n";
    private static final String SIGNS = "form;convention;valid_from;valid_to;reason\n";

    private static Outcome<MappingOverrides> read(String mappings, String signs) {
        return OverridesReader.read(
                FORMS, new FormFile("mappings.csv", MAPPINGS + mappings), new FormFile("signs.csv", SIGNS + signs));
    }

    private static MappingOverrides taken(String mappings, String signs) {
        return switch (read(mappings, signs)) {
            case Accepted<MappingOverrides>(var overrides) -> overrides;
            case Rejected<MappingOverrides>(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    @Test
    void an_account_is_moved_in_the_years_of_the_choice_only() {
        var overrides = taken("""
                5-4-1;1;520;;6;2023;2024;Sosiallån føres i drift
                5-4-1;1;810;222;4;2020;;Investeringstilskudd er fritt
                """, "");
        var sums = new Books().drift("520", "281", 10).drift("810", "222", -7).sums();

        var before = Statement.of(FORMS, "5-4-1", 2022, Map.of(ACCOUNTS, sums), overrides);
        var within = Statement.of(FORMS, "5-4-1", 2024, Map.of(ACCOUNTS, sums), overrides);

        assertThat(before.unplaced(ACCOUNTS)).isEqualTo(Money.thousands(10));
        assertThat(before.isSound()).isFalse();
        assertThat(within.amount("6", ACCOUNTS)).isEqualTo(Money.thousands(10));
        assertThat(within.amount("4", ACCOUNTS)).isEqualTo(Money.thousands(7));
        assertThat(within.isSound()).isTrue();
        assertThat(overrides.mappings("5-4-1", 2022))
                .singleElement()
                .extracting(MappingOverride::reason)
                .isEqualTo("Investeringstilskudd er fritt");
    }

    @Test
    void signs_are_turned_on_every_line_and_change_no_amount_behind() {
        var overrides = taken("", "5-5-1;posted;2024;;Trykt slik i årsmeldingen\n");
        var sums = new Books()
                .investering("230", "222", 100)
                .investering("910", "870", -100)
                .sums();

        var form = Statement.of(FORMS, "5-5-1", 2024, Map.of(ACCOUNTS, sums), MappingOverrides.NONE);
        var own = Statement.of(FORMS, "5-5-1", 2024, Map.of(ACCOUNTS, sums), overrides);

        assertThat(form.amount("13", ACCOUNTS)).isEqualTo(Money.thousands(100));
        assertThat(own.amount("13", ACCOUNTS)).isEqualTo(Money.thousands(-100));
        assertThat(own.amount("1", ACCOUNTS)).isEqualTo(Money.thousands(100));
        assertThat(own.line("13").posted()).isEqualTo(form.line("13").posted());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        no such form    | 5-7;1;520;;6;2024;;Fordi          | form       | unknown-form
        no such line    | 5-4-1;1;520;;99;2024;;Fordi       | line       | no-line
        a sum           | 5-4-1;1;520;;9;2024;;Fordi        | line       | no-line
        no such art     | 5-4-1;1;521;;6;2024;;Fordi        | accounts   | unknown-account
        no reason       | 5-4-1;1;520;;6;2024;;             | reason     | empty
        no first year   | 5-4-1;1;520;;6;;;Fordi            | valid_from | empty
        """)
    void refuses_a_choice_that_cannot_be_followed(String name, String row, String column, String key) {
        assertThat(Problems.of(read(row + "\n", ""))).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("mappings.csv");
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.messageKey()).isEqualTo("statement.form.problem." + key);
        });
    }

    @Test
    void refuses_two_choices_for_one_account_in_one_year() {
        var twice = "5-4-1;1;520;;6;2023;2024;En grunn\n5-4-1;1;520;;4;2024;;En annen\n";

        assertThat(Problems.of(read(twice, ""))).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.found()).isEqualTo("520");
        });
    }
}
