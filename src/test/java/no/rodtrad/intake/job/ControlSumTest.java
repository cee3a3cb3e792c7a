package no.rodtrad.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import no.rodtrad.intake.job.ControlSum.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlSumTest {

    @ParameterizedTest(name = "{0} øre against {1} × {2} øre")
    @CsvSource(delimiter = '|', textBlock = """
            642711300000 | 6427113   | 100000 | MATCHES
            642711349999 | 6427113   | 100000 | ROUNDING
            642711350000 | 6427113   | 100000 | ROUNDING
            642711350001 | 6427113   | 100000 | DIFFERS
            642711250000 | 6427113   | 100000 | ROUNDING
            642711249999 | 6427113   | 100000 | DIFFERS
             -534349999  | -5343     | 100000 | ROUNDING
             -534400000  | -5343     | 100000 | DIFFERS
                 125050  | 1250.50   | 100    | MATCHES
                 125051  | 1250.50   | 100    | DIFFERS
                 125051  | 1250.5    | 100    | ROUNDING
                      2  | 2         | 1      | MATCHES
                      3  | 2         | 1      | DIFFERS
            """)
    void rounding_is_within_half_of_the_last_digit_that_was_typed(
            long read, BigDecimal typed, BigDecimal unit, Verdict verdict) {
        assertThat(ControlSum.of(read, Optional.of(typed), unit).verdict()).isEqualTo(verdict);
    }
}
