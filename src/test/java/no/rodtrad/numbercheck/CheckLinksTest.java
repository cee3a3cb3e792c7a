package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences that lean on a row, or on another sentence, that they do not name in full; and heads that are hard to
 * read.
 */
class CheckLinksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Netto driftsresultat er 4,1 millioner kroner, som er 1,8 prosent av driftsinntektene.          | ''
        Netto driftsresultat er 4,1 millioner kroner, som er 2,5 prosent av driftsinntektene.          | \
        text-percent 2,5 prosent > 1,8
        Netto driftsresultat er 4,1 millioner kroner. Det tilsvarer 1,8 prosent av driftsinntektene.   | ''
        Lønn kostet 150,3 millioner kroner, eller 65,0 prosent av driftsinntektene.                    | ''
        Anbefalingen er 1,75 prosent av driftsinntektene.                                              | ''
        """)
    void a_share_of_a_whole_that_is_named(String sentence, String expected) {
        var text = "2 Økonomi\n\nDriftsinntektene ble på 231,4 millioner kroner. ";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        I lesing gikk andelen opp fra 22,6 til 24,1 prosent, og i engelsk ned fra 24,7 til 23,4 prosent.  | ''
        I lesing gikk andelen opp fra 24,1 til 22,6 prosent, og i engelsk ned fra 24,7 til 23,4 prosent.  | \
        sign-word opp > ned
        Beholdninga gjekk opp med 17,6 mill. kroner, frå 144,4 til 162,0 mill. kroner.                    | ''
        Resultatet gikk opp fra minus 4,1 til 1,2 mill. kroner.                                           | ''
        """)
    void each_from_and_to_against_its_own_verb(String sentence, String expected) {
        assertThat(found("4 Læring\n\n" + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Biblioteket lånte ut 43 877 bøker. Det er 2 671 flere enn året før.  | ''
        Biblioteket lånte ut 41 206 bøker. Det er 2 671 flere enn året før.  | text-table-amount 41 206 > 43 877
        Biblioteket lånte ut 41 206 bøker i 2023.                            | ''
        """)
    void what_was_measured_from_given_as_what_was_reached(String sentence, String expected) {
        var text = "6 Kultur\n\nTabell 7: Nøkkeltall\n\nUtlån\nBesøk bibliotek\nArrangementer\nBesøk"
                + " kino\n\n2023\n41 206\n"
                + "52 310\n84\n14 905\n\n2024\n43 877\n55 948\n97\n16 320\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Helse gikk ut av året med et merforbruk på 8,9 mill. kroner.      | ''
        Helse gikk ut av året med et mindreforbruk på 8,9 mill. kroner.   | sign-word mindreforbruk > merforbruk
        """)
    void a_head_on_two_lines_between_single_spaces(String sentence, String expected) {
        var text =
                "2 Drift\n\nTabell 2: Drift per område (hele tusen)\nOmråde Regnskap Regulert Regnskap Avvik Forbruk\n"
                        + " 2023 budsjett 2024 2024 i kr i %\nOppvekst 268 412 281 650 285 390 -3 740 101,3\n"
                        + "Helse 301 733 318 900 327 846 -8 946 102,8\nSamfunn 38 265 40 150 39 872 278 99,3\n"
                        + "Sum 608 410 640 700 653 108 -12 408 101,9\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        -6 472 | 583 995 | ''
        -4 672 | 583 995 | table-variance -4 672 > -6 472
        -6 472 | 584 995 | table-sum 584 995 > 583 995
        """)
    void a_head_of_one_cell_a_line_under_a_title(String variance, String sum, String expected) {
        var text = "Oppvekst\n\nØkonomisk resultat\n\nBeløp i 1000\nOppr. bud.\n2024\nRev. bud.\n2024\nRegnskap\n2024\n"
                + "Avvik i kr\nRev. bud.\nAvvik i %\n\nStab 14 210 13 880 13 402 478 3,4 %\n"
                + "Barnehage 212 640 216 905 219 877 -2 972 -1,4 %\nGrunnskole 263 180 268 440 274 912 " + variance
                + " -2,4 %\nSFO 11 935 12 310 10 746 1 564 12,7 %\nPP-tjeneste 13 470 13 620 13 255 365 2,7 %\n"
                + "Barnevern 58 720 61 350 66 108 -4 758 -7,8 %\nVoksenopplæring 9 840 12 115 11 963 152 1,3 %\n"
                + "Sum " + sum + " 598 620 610 263 -11 643 -1,9 %\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Fire av fem linjer har et avvik på mindre enn 5 prosent.        | ''
        Alle områdene utenom helse holdt seg innenfor budsjettet.       | universal-claim Alle områdene > 1 av 2
        Alle områdene utenom helse og skole holdt seg innenfor budsjettet. | ''
        """)
    void claims_with_an_exception_or_of_a_size(String sentence, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\nOmråde    Regnskap 2024   Rev. budsjett 2024   Avvik\n"
                + "Skole           216 040              210 020    -6 020\nKultur           89 310             "
                + "  90 450     1 140\n"
                + "Helse           157 080              150 040    -7 040\nSum             462 430             "
                + " 450 510   -11 920\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }
}
