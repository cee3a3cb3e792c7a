package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47 32 04 00 00", "-herav lærere", "@sum", "\tinnrykk", "\rny", "'=1+1", "''-a"})
    void what_would_be_calculated_is_not_and_is_read_back_as_it_was(String text) {
        var cell = SpreadsheetText.defused(text);

        assertThat(cell).startsWith("'").isNotEqualTo(text);
        assertThat(SpreadsheetText.restored(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Skole", "'", "'s-Hertogenbosch", "1 = 1", "−12", "ÆØÅ"})
    void other_text_is_left_alone(String text) {
        assertThat(SpreadsheetText.defused(text)).isEqualTo(text);
        assertThat(SpreadsheetText.restored(text)).isEqualTo(text);
    }
}
