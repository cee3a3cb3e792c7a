package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that look at what sentences say, alone or beside a table: what is printed, and what is found. */
class SentenceChecksTest {

    private static String found(String text) {
        return new NumberCheck()
                .checkText("test.txt", text).findings().stream()
                        .map(issue -> (issue.kind().word() + " " + issue.printed() + " > " + issue.computed()).strip())
                        .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Her bodde 31 412. Det er 325 flere enn året før, da tallet var 31 087. | ''
        Her bodde 31 412. Det er 415 flere enn året før, da tallet var 31 087. | text-arithmetic 415 > 325
        Renten var 3,85 % mot 2,40 % i fjor. Det er en økning på 1,55 prosentpoeng. | text-arithmetic 1,55 prosentpoeng > 1,45
        Innskudd var 486 kr mot 451 kr i fjor, en nedgang på 35 kr. | sign-word nedgang > økning
        Støtten gikk opp med 14 brukere, fra 405 til 391. | sign-word gikk opp > gikk ned
        Støtten gikk ned med 14 brukere, fra 405 til 391. | ''
        Innleie kostet 5 840 kr mot 3 650 kr i fjor, en økning på 60 prosent. | ''
        Innleie kostet 5 840 kr mot 3 650 kr i fjor, en økning på 38 prosent. | text-percent 38 prosent > 60
        Kai brukte 6 114 kr av en ramme på 6 980 kr, et merforbruk på 866 kr. | sign-word merforbruk > mindreforbruk
        Kai ble 123 kr, mens budsjettet var 111 kr. Merforbruket er på 12 kr. | ''
        Vi ligger høyere enn landet, med 11,9 årsverk per 10 000 innbyggere mot 12,1. | sign-word høyere > lavere
        Det ble født 17 og 38 døde, slik at fødselsunderskuddet var på 31. | text-arithmetic 31 > 21
        """)
    void what_two_numbers_come_to(String sentence, String expected) {
        assertThat(found("1 Året 2024\n\n" + sentence + "\n")).isEqualTo(expected);
    }
}
