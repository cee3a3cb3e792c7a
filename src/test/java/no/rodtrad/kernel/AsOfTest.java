package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {

    /** Midnight in Oslo is 23 or 22 in Greenwich, and two days of the year are not 24 hours long. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025-02-22, 2025-02-22T23:00:00Z, 24",
        "2024-06-30, 2024-06-30T22:00:00Z, 24",
        "2024-12-31, 2024-12-31T23:00:00Z, 24",
        "2024-03-31, 2024-03-31T22:00:00Z, 23",
        "2024-10-27, 2024-10-27T23:00:00Z, 25",
        "2024-02-29, 2024-02-29T23:00:00Z, 24",
    })
    void a_day_ends_at_midnight_in_oslo(LocalDate day, Instant end, long hours) {
        var asOf = new AsOf(day);

        assertThat(asOf.end()).isEqualTo(end);
        assertThat(Duration.between(new AsOf(day.minusDays(1)).end(), end)).hasHours(hours);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-12-31T22:59:59.999Z, 2024-12-31",
        "2024-12-31T23:00:00Z,     2025-01-01",
        "2024-07-01T21:59:59Z,     2024-07-01",
        "2024-07-01T22:00:00Z,     2024-07-02",
    })
    void a_moment_belongs_to_the_day_it_has_in_oslo(Instant moment, LocalDate day) {
        assertThat(AsOf.at(moment)).isEqualTo(new AsOf(day));
        assertThat(moment).isBefore(AsOf.at(moment).end());
    }
}
