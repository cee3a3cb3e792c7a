package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileChoicesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            regnskap-2024-12.csv,         2024
            regnskap2024.csv,             2024
            2024.csv,                     2024
            fra 2023 til 2024.csv,
            2024-2024.csv,                2024
            bilag-20240131.csv,
            1850.csv,
            regnskap.csv,
            """)
    void a_name_says_a_year_when_just_one_stands_in_it(String name, Integer year) {
        assertThat(FileChoices.yearInName(name)).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    @Test
    void a_name_is_contradicted_by_rows_of_other_years_only_and_when_nothing_was_said() {
        var usual = FileChoices.USUAL;
        assertThat(usual.contradicted("regnskap-2025.csv", List.of(2024))).contains(2025);
        assertThat(usual.contradicted("regnskap-2025.csv", List.of(2024, 2025))).isEmpty();
        assertThat(usual.contradicted("regnskap-2025.csv", List.of())).isEmpty();
        assertThat(usual.contradicted("regnskap.csv", List.of(2024))).isEmpty();
        var said = new FileChoices(EntityCode.TREASURY, ImportScope.WHOLE, OptionalInt.of(2024));
        assertThat(said.contradicted("regnskap-2025.csv", List.of(2024))).isEmpty();
    }

    @Test
    void words_become_choices_and_empty_ones_are_the_usual() {
        assertThat(Problems.accepted(FileChoices.of("a.csv", "", " ", ""))).isEqualTo(FileChoices.USUAL);
        assertThat(Problems.accepted(FileChoices.of("a.csv", "EKF", "partial", "2024")))
                .isEqualTo(new FileChoices(new EntityCode("EKF"), ImportScope.PARTIAL, OptionalInt.of(2024)));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(textBlock = """
            ekf, '',    '',    choice-entity
            '',  halv,  '',    choice-scope
            '',  '',    24,    choice-year
            '',  '',    3024,  choice-year
            """)
    void wrong_words_are_told(String entity, String scope, String year, String key) {
        assertThat(Problems.keys(FileChoices.of("a.csv", entity, scope, year)))
                .containsExactly("intake.job.problem." + key);
    }
}
