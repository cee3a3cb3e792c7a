package no.rodtrad.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OurWordsTest {

    private static final OurWords WORDS = new OurWords("årlig måling", "årleg måling", "measured yearly");

    @Test
    void each_language_has_its_own() {
        assertThat(WORDS.in(LanguageChoice.NB)).isEqualTo("årlig måling");
        assertThat(WORDS.in(LanguageChoice.NN)).isEqualTo("årleg måling");
        assertThat(WORDS.in(LanguageChoice.EN)).isEqualTo("measured yearly");
    }

    @Test
    void begin_with_a_capital_letter_where_they_stand_alone() {
        assertThat(WORDS.capitalised()).isEqualTo(new OurWords("Årlig måling", "Årleg måling", "Measured yearly"));
        assertThat(new OurWords("", "", "").capitalised()).isEqualTo(new OurWords("", "", ""));
    }
}
