package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        nb | Tiltaket er ikke startet.                       | none
        nb | Tiltaket er ikkje starta.                       | ikkje
        nn | Tiltaket er ikkje starta, og det manglar {0}.   | none
        nn | Hvor mye er brukt?                              | hvor
        nn | Endringene er offentlige.                       | endringene offentlige
        nn | Kilden har ikke tallet.                         | kilden ikke tallet
        en | Rød tråd shows 12,50 kroner and 75 øre.         | none
        en | Open the årsmelding and see avvik.              | årsmelding avvik
        """)
    void finds_words_of_another_language(String language, String text, String found) {
        assertThat(String.join(" ", LanguageWords.foreignIn(language, text))).isEqualTo(found == null ? "" : found);
    }
}
