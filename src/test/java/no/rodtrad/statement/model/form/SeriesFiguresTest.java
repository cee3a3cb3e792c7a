package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;

/** A table over years that have two versions of one form. */
class SeriesFiguresTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final AsOf TODAY = new AsOf(LocalDate.of(2026, 11, 1));

    @Test
    void an_old_year_shows_the_net_of_lines_that_were_divided_later() {
        var series = series(
                of("5-4-1", 2021, new Books().drift("550", "880", 90).drift("950", "880", -30)),
                of("5-4-1", 2022, new Books().drift("550", "880", 80).drift("950", "880", -20)));

        assertThat(series.lastNetYear()).hasValue(2021);
        assertThat(amounts(series, "19")).containsExactly(new FigureValue.Nothing(), thousands(80));
        assertThat(amounts(series, "20")).containsExactly(new FigureValue.Nothing(), thousands(-20));
        assertThat(amounts(series, "19-20")).containsExactly(thousands(60), thousands(60));
        assertThat(amounts(series, "24"))
                .as("old line 22 is new line 24")
                .containsExactly(thousands(60), thousands(60));
    }

    @Test
    void an_old_line_is_shown_with_the_sign_of_the_new_one() {
        var books = new Books().investering("970", "880", -50).investering("940", "880", -7);
        var series = series(of("5-5-1", 2021, books), of("5-5-1", 2024, books));

        assertThat(amounts(series, "20")).containsExactly(thousands(-50), thousands(-50));
        assertThat(amounts(series, "23-24")).containsExactly(thousands(-7), thousands(-7));
    }

    @Test
    void a_reconciling_line_is_a_row_only_where_some_year_has_something_on_it() {
        var books = new Books().drift("901", "880", -40).drift("901", "870", -2);
        var placed = overrides("5-4-1;1;901;880;14A;2022;;Kilden sier ikke hvilken art");

        assertThat(series(of("5-4-1", 2021, books), of("5-4-1", 2022, books)).rows())
                .extracting(SeriesFigures.Row::code)
                .doesNotContain("14A");
        var series = series(of("5-4-1", 2021, books), of("5-4-1", 2022, books, placed));
        assertThat(amounts(series, "14A")).containsExactly(new FigureValue.Nothing(), thousands(40));
        assertThat(amounts(series, "10")).containsExactly(thousands(42), thousands(2));
        assertThat(amounts(series, "17")).containsExactly(thousands(42), thousands(42));
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

    private static SeriesFigures series(StatementFigures... years) {
        var columns = Stream.of(years)
                .map(each -> new SeriesColumn(each.basis().year(), ACCOUNTS))
                .toList();
        return new SeriesFigures(columns, List.of(years), FormLibrary.versionLines(FORMS));
    }

    private static StatementFigures of(String form, int year, Books books) {
        return of(form, year, books, MappingOverrides.NONE);
    }

    private static StatementFigures of(String form, int year, Books books, MappingOverrides overrides) {
        var sums = Map.of(ACCOUNTS, books.sums());
        var basis = new StatementBasis(
                new FiscalYear(year),
                TODAY,
                List.of(),
                List.of(),
                Map.of(),
                sums,
                List.of(),
                Map.of(),
                new StatementChoices(overrides, List.of(), List.of(), List.of()),
                List.of(),
                List.of());
        return new StatementFigures(
                Statement.of(FORMS, form, year, sums, overrides),
                StatementScope.of(EntityCode.TREASURY),
                basis,
                FORMS,
                Map.of(),
                List.of());
    }

    private static MappingOverrides overrides(String row) {
        var kind = ChoiceKind.PLACINGS;
        var file = new FormFile(kind.file(), String.join(";", kind.header()) + "\n" + row);
        return ((Accepted<MappingOverrides>) OverridesReader.read(FORMS, file, ChoiceKind.SIGNS.nothing())).value();
    }

    private static FigureValue thousands(long thousands) {
        return FigureValue.of(Money.thousands(thousands));
    }

    private static List<FigureValue> amounts(SeriesFigures series, String code) {
        var row = series.rows().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return series.columns().stream()
                .map(column -> series.cell(row, column).value())
                .toList();
    }
}
