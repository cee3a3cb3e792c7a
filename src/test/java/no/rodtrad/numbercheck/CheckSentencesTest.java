package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences against the row that is meant, and rows that follow from others: what is printed, and what is found. */
class CheckSentencesTest {

    private static final String STAFF = "5 Ansatte\n\nOmråde   Årsverk 2023   Årsverk 2024\nSkole   412,5   426,5\n"
            + "Kultur   58,2   57,1\nHelse   291,7   300,4\nSum   762,4   784,0\n\n";

    private static final String AREAS = "1 Drift\n\nBeløp i 1000 kr\n"
            + "Område   Regnskap 2024   Rev. budsjett 2024   Avvik   Regnskap 2023\n"
            + "Skole   216 040   210 020   -6 020   205 410\nKultur   89 310   90 450   1 140   87 220\n"
            + "Helse   157 080   150 040   -7 040   131 950\nSum   462 430   450 510   -11 920   424 580\n\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Tjenesten fikk nye lokaler i sentrum og flere ansatte på dagtid gjennom hele året. | 2
        Tjenesten fikk nye lokaler i sentrum og flere ansatte på dagtid gjennom hele året. | 1
        Tjenesten ble flyttet.                                                             | 1
        Lokalene i sentrum tok imot tjenesten og de ansatte, som trives godt i byen nå.    | 1
        Tjenesten fikk nye lokaler i sentrum.                                              | 1
        """)
    void the_same_sentence_twice(String sentence, int times) {
        var other = "Skolene hadde et rolig år med god bemanning, og budsjettet ble holdt hele veien.\n\n";
        var text = "5 Tjenester\n\n" + (sentence + "\n\n" + other).repeat(times);
        var repeats = new NumberCheck()
                .checkText("test.txt", text).findings().stream()
                        .filter(issue -> issue.kind().word().equals("duplicate"))
                        .toList();
        if (times == 1) assertThat(repeats).isEmpty();
        else assertThat(repeats).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skolene hadde 426,5 årsverk.            | ''
        Skolene hadde 462,5 årsverk.            | text-table-amount 462,5 > 426,5
        Skolene hadde 433,1 årsverk.            | ''
        Skolene hadde om lag 462,5 årsverk.     | ''
        Svømmehallen hadde 462,5 åpne timer.    | ''
        """)
    void digits_exchanged_with_a_table(String sentence, String expected) {
        assertThat(found(STAFF + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skole endte på 216,0 mill. kroner.                                        | ''
        Skole endte på 210,0 mill. kroner. | \
        text-table-amount 210,0 mill. kroner > 216,0
        Skole fikk en ramme på 210,0 mill. kroner.                                | ''
        Skole hadde et merforbruk på 10,6 mill. kroner. | \
        text-table-amount 10,6 mill. kroner > 6,0
        Skole økte med 10,6 mill. kroner.                                         | ''
        Skole brukte 216,0 mill. kroner, mot 205,4 mill. kroner i 2023.           | ''
        """)
    void the_right_row_and_the_wrong_column(String sentence, String expected) {
        assertThat(found(AREAS + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Områdene brukte 462,4 mill. kroner, et merforbruk på 11,9 mill. kroner.    | ''
        Områdene brukte 462,4 mill. kroner, et mindreforbruk på 11,9 mill. kroner. | \
        sign-word mindreforbruk > merforbruk
        Til sammen gikk 462,4 mill. kroner til tre områder.                        | ''
        Til sammen gikk 462,4 mill. kroner til fem områder.                        | count-claim fem områder > 3
        Til sammen gikk 12,7 mill. kroner til fem områder.                         | ''
        """)
    void a_row_is_known_by_a_number_of_the_sentence(String sentence, String expected) {
        assertThat(found(AREAS + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order              | 44 706 | 50,0 % | ''
        a result turned wrong | 44 076 | 50,0 % | table-sum 44 076 > 44 706
        a share of the wrong  | 44 706 | 58,1 % | table-percent 58,1 % > 50,0 %
        both in another place | 44 760 | 50,0 % | table-sum 44 760 > 44 706
        rounding of the parts | 44 707 | 50,0 % | ''
        """)
    void results_and_shares_that_no_word_says(String name, String result, String share, String expected) {
        var text = "1 Finans\n\nBeløp i 1000 kr\nPost   Regnskap 2024   Budsjett 2024   Regnskap 2023\n"
                + "Renteinntekter   91 287   83 451   80 413\nUtbytte   12 336   12 125   11 987\n"
                + "Renteutgifter   58 917   55 213   51 779\nNetto finans   " + result + "   40 363   40 621\n\n"
                + "2 Lån\n\nLångiver   Mill. kr   Andel\nBanken   500,0   " + share + "\nKassen   300,0   30,0 %\n"
                + "Fondet   150,0   15,0 %\nAndre   50,0   5,0 %\nSum   1 000,0   100,0 %\n";

        assertThat(found(text)).isEqualTo(expected);
    }
}
