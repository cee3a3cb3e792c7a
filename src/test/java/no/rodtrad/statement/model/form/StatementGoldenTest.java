package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static no.rodtrad.statement.model.form.StatementColumn.ORIGINAL;
import static no.rodtrad.statement.model.form.StatementColumn.REVISED;
import static no.rodtrad.statement.model.form.StatementColumn.VOTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every statement of a small municipality, to be read and reviewed. */
class StatementGoldenTest {

    private static final StatementForms FORMS = FormLibrary.forms();

    private static final Map<StatementColumn, List<AccountSum>> COLUMNS = Map.of(
            ORIGINAL, books(95, 100),
            VOTED, books(98, 100),
            REVISED, books(100, 100),
            ACCOUNTS, books(100, 97));

    /** A year in balance in each class: what is left in operation is set aside, investments are paid by loans. */
    private static List<AccountSum> books(long income, long wages) {
        return new Books()
                .driftIn("S1", "870", "800", -32 * income)
                .driftIn("S2", "800", "840", -30 * income)
                .driftIn("S3", "810", "850", -400)
                .driftIn("P01", "010", "202", 40 * wages)
                .driftIn("P01", "090", "202", 800)
                .driftIn("P01", "120", "202", 300)
                .driftIn("P01", "710", "202", -110)
                .driftIn("P01", "810", "202", -150)
                .driftIn("P12", "230", "345", 250)
                .driftIn("P12", "640", "345", -520)
                .driftIn("P12", "590", "345", 220)
                .driftIn("P12", "550", "880", 90)
                .driftIn("P12", "950", "880", -40)
                .driftIn("P15", "470", "390", 130)
                .driftIn("F1", "500", "870", 310)
                .driftIn("F1", "510", "870", 280)
                .driftIn("F1", "900", "870", -45)
                .driftIn("F1", "905", "870", -95)
                .driftIn("F1", "909", "870", -12)
                .driftIn("X1", "990", "860", -220)
                .driftIn("D1", "570", "880", 150)
                .driftIn("D1", "940", "880", -60)
                .driftIn("D1", "540", "880", 62 * income - 40 * wages - 878)
                .project("300101", "230", "222", 900)
                .project("300101", "429", "222", 220)
                .project("300102", "200", "345", 340)
                .project("300103", "470", "385", 70)
                .project("300104", "529", "320", 25)
                .investering("729", "841", -220)
                .investering("670", "120", -85)
                .investering("910", "870", -1100)
                .investering("522", "870", 400)
                .investering("912", "870", -400)
                .investering("970", "880", -150)
                .balanse("10", 2_400)
                .balanse("27", 9_800)
                .balanse("20", 5_000)
                .balanse("40", -5_600)
                .balanse("451", -7_300)
                .balanse("32", -900)
                .balanse("56", -1_100)
                .balanse("51", -300)
                .balanse("5990", -2_000)
                .balanse("9100", 100)
                .balanse("9999", -100)
                .sums();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "5-4-1, 2024",
        "5-4-1, 2021",
        "5-4-2, 2024",
        "5-5-1, 2024",
        "5-5-1, 2021",
        "5-5-2, 2024",
        "5-6, 2024",
        "5-6, 2021",
        "5-8, 2024",
        "5-9-drift, 2024",
        "5-9-investering, 2024"
    })
    void a_statement_of_a_small_municipality(String form, int year) {
        var statement = Statement.of(FORMS, form, year, COLUMNS, MappingOverrides.NONE);

        assertThat(statement.isSound()).isTrue();
        for (var language : LanguageChoice.values()) {
            var text = new StatementText(language, MoneyScale.THOUSANDS).of(statement);
            Golden.assertMatches("statement/" + language.code() + "/" + form + "-" + year + ".txt", text);
        }
    }
}
