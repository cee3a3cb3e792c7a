package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that look at what sentences say, alone or beside a table: what is printed, and what is found. */
class SentenceChecksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Her bodde 31 412. Det er 325 flere enn året før, da tallet var 31 087. | ''
        Her bodde 31 412. Det er 415 flere enn året før, da tallet var 31 087. | text-arithmetic 415 > 325
        Renten var 3,85 % mot 2,40 % i fjor, opp 1,55 prosentpoeng. | text-arithmetic 1,55 prosentpoeng > 1,45
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Det kom 4 318 brev. Av disse ble 416 avslått. Andelen var 9,6 prosent.          | ''
        Det kom 4 318 brev. Av disse ble 416 avslått. Andelen var 10,7 prosent. | text-percent 10,7 prosent > 9,6
        Det kom 4 318 brev. Av disse ble 416 avslått, det vil si 12 prosent.            | text-percent 12 prosent > 10
        Byen har 1 106 elever. Lia skole har 412 elever, som er 37 prosent av alle elevene. | ''
        Byen har 1 106 elever. Lia har 412 elever, som er 41 prosent av alle elevene. | text-percent 41 prosent > 37
        """)
    void a_part_of_a_family(String sentence, String expected) {
        assertThat(found("1 Året 2024\n\n" + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Sykefraværet endte på 9,7 prosent. | Sykefraværet var 9,7 prosent i 2024.  | ''
        Sykefraværet endte på 9,7 prosent. | Sykefraværet var 9,4 prosent i 2024.  | ''
        Sykefraværet i kommunen var 9,7 %. | Sykefraværet i kommunen var 9,4 %.    | two-values 9,7 % > 9,4
        Sykefraværet i kommunen var 9,7 %. | Sykefraværet i kommunen var 9,4 % i 2023. | ''
        Lånegjelden var 9,7 mill. kroner.  | Lånegjelden er på 9,4 mill. kroner.   | two-values 9,7 mill. kroner > 9,4
        Korttidsfraværet var 2,7 prosent.  | Sykefraværet var 9,4 prosent i 2024.  | ''
        Kommunen har 862,7 årsverk.        | Kommunen hadde 826,7 årsverk.         | two-values 862,7 > 826,7
        Sektoren har 862,7 årsverk.        | Sektoren hadde 826,7 årsverk.         | ''
        Vi styrket næringsfondet med 121,6 mill. kr. | I næringsfondet er det 112,6 mill. kr. | ''
        """)
    void the_same_said_twice(String one, String other, String expected) {
        assertThat(found("1 Året 2024\n\n" + one + "\n\n2 Mer om 2024\n\n" + other + "\n"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Størst nedgang hadde Lia, som mistet 17.        | ranking-claim Lia > Havna
        Størst nedgang hadde Havna, som mistet 18.      | ''
        Flest bor i Lia.                                | ranking-claim Lia > Byen
        Flest bor i Byen.                               | ''
        Lia hadde den nest største nedgangen.           | ''
        Havna hadde den nest største nedgangen.         | ranking-claim Havna > Lia
        """)
    void the_largest_and_the_next(String sentence, String expected) {
        var text = "1 Folk i 2024\n\nKrets   2023   2024   Endring\nByen   1 204   1 213   9\nLia   418   401   -17\n"
                + "Nes   611   602   -9\nHavna   520   502   -18\nSum   2 753   2 718   -35\n\n";
        assertThat(found(text + sentence + "\n")).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Byen har 1 213, Lia har 401 og Havna har 502 personer.            | ''
        Byen har 1 204, Lia har 401 og Havna har 502 personer.            | text-table-amount 1 204 > 1 213
        Byen har 1 204, Lia har 418 og Havna har 520 personer.            | ''
        I veg er fire ferdig, to pågår og én er forsinket.                | ''
        I veg er fem ferdig, to pågår og én er forsinket.                 | count-claim fem ferdig > 4
        """)
    void what_is_said_of_several_in_one_breath(String sentence, String expected) {
        var text = "1 Folk i 2024\n\nKrets   2023   2024   Endring\nByen   1 204   1 213   9\nLia   418   401   -17\n"
                + "Nes   611   602   -9\nHavna   520   502   -18\nSum   2 753   2 718   -35\n\n2 Tiltak i veg\n\n"
                + "Tiltak   Budsjett   Regnskap   Status\nBru   120   118   Ferdig\nKai   310   301   Pågår\n"
                + "Gate   440   432   Ferdig\nTorg   250   248   Ferdig\nPark   130   122   Pågår\n"
                + "Løype   670   659   Forsinket\nMolo   980   977   Ferdig\n\n";
        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }
}
