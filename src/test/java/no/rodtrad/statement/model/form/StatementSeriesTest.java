package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;

/** A table over years that have two versions of one form. */
class StatementSeriesTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final List<VersionLine> BECAME = FormLibrary.versionLines(FORMS);

    private static Statement of(String form, int year, Books books) {
        return Statement.of(FORMS, form, year, Map.of(ACCOUNTS, books.sums()), MappingOverrides.NONE);
    }

    @Test
    void an_old_year_shows_the_net_of_lines_that_were_divided_later() {
        var series = StatementSeries.of(
                List.of(
                        of("5-4-1", 2021, new Books().drift("550", "880", 90).drift("950", "880", -30)),
                        of("5-4-1", 2022, new Books().drift("550", "880", 80).drift("950", "880", -20))),
                BECAME,
                ACCOUNTS);

        assertThat(series.hasNetRows()).isTrue();
        assertThat(row(series, "19").amounts()).isEqualTo(Map.of(2022, Money.thousands(80)));
        assertThat(row(series, "20").amounts()).isEqualTo(Map.of(2022, Money.thousands(-20)));
        assertThat(row(series, "19+20").isNet()).isTrue();
        assertThat(row(series, "19+20").amounts())
                .isEqualTo(Map.of(2021, Money.thousands(60), 2022, Money.thousands(60)));
        assertThat(row(series, "24").amounts())
                .as("old line 22 is new line 24")
                .isEqualTo(Map.of(2021, Money.thousands(60), 2022, Money.thousands(60)));
    }

    @Test
    void an_old_line_is_shown_with_the_sign_of_the_new_one() {
        var books = new Books().investering("970", "880", -50).investering("940", "880", -7);
        var series = StatementSeries.of(List.of(of("5-5-1", 2021, books), of("5-5-1", 2024, books)), BECAME, ACCOUNTS);

        assertThat(row(series, "20").amounts())
                .isEqualTo(Map.of(2021, Money.thousands(-50), 2024, Money.thousands(-50)));
        assertThat(row(series, "23+24").amounts())
                .isEqualTo(Map.of(2021, Money.thousands(-7), 2024, Money.thousands(-7)));
    }

    /** From the accounts themselves no net is needed: last year is placed on the lines of this year's form. */
    @Test
    void last_year_stands_on_the_lines_of_this_years_form() {
        var last = new Books()
                .drift("550", "880", 90)
                .drift("950", "880", -30)
                .drift("930", "880", -5)
                .sums();
        var statement = Statement.of(
                FORMS,
                "5-4-1",
                2022,
                Map.of(ACCOUNTS, List.of(), StatementColumn.LAST_YEAR, last),
                MappingOverrides.NONE);

        assertThat(statement.amount("19", StatementColumn.LAST_YEAR)).isEqualTo(Money.thousands(90));
        assertThat(statement.amount("20", StatementColumn.LAST_YEAR)).isEqualTo(Money.thousands(-30));
        assertThat(statement.unplaced(StatementColumn.LAST_YEAR)).isEqualTo(Money.thousands(-5));
    }

    private static StatementSeries.Row row(StatementSeries series, String code) {
        return series.rows().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
