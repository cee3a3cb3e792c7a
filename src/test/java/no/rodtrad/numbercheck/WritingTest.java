package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import no.rodtrad.numbercheck.model.Writing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -12 600                               | −12 600
        190 402 - 187 034                     | 190 402 − 187 034
        (312 226 - 305 700) / 305 700 * 100   | (312 226 − 305 700) / 305 700 · 100
        -3 015 - (-4 000)                     | −3 015 − (−4 000)
        428 300 + -231 450                    | 428 300 + −231 450
        -0,4 %                                | −0,4 %
        2023-2026                             | 2023-2026
        sak 61-24                             | sak 61-24
        P-12                                  | P-12
        mindreforbruk                         | mindreforbruk
        ''                                    | ''
        """)
    void is_for_people_with_true_minuses_and_points(String plain, String forPeople) {
        assertThat(Writing.forPeople(plain)).isEqualTo(forPeople);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1234567.8 | 1 234 567,8
        -1000     | -1 000
        999       | 999
        -0.05     | -0,05
        0         | 0
        """)
    void writes_a_number_as_most_reports_do(BigDecimal number, String written) {
        assertThat(Writing.number(number)).isEqualTo(written);
    }
}
