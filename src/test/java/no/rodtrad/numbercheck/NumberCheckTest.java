package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import no.rodtrad.kernel.LanguageChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table of small texts for each check: what is printed, and what is found. */
class NumberCheckTest {

    private static final String HEAD =
            "1 Drift\n\nBeløp i 1000 kr\n" + "Enhet   Regnskap 2024   Rev. budsjett 2024   Avvik i kr   Avvik i %\n";

    private static String found(String text) {
        return new NumberCheck()
                .checkText("test.txt", text.replace("\\n", "\n")).findings().stream()
                        .map(issue -> issue.kind().word() + " " + issue.printed() + " > " + issue.computed())
                        .collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order                   |   700 |  -12 | -1,7 % | ''
        a sum that lacks digits    |   770 |  -12 | -1,7 % | table-sum 770 > 700
        """)
    void a_sum_follows_from_its_parts(String name, String sum, String variance, String percent, String expected) {
        var text = HEAD
                + "Skole   401   393   -8   -2,0 %\nBarnehage   199   193   -6   -3,1 %\nKultur   112   114   2  "
                + " 1,8 %\n"
                + "Sum   712   " + sum + "   " + variance + "   " + percent + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order                    | -6 | -3,1 % | ''
        digits changed places       | -61 | -3,1 % | table-variance -61 > -16
        the sign fell out           | -16 | 7,9 % | table-percent 7,9 % > -7,9 %
        """)
    void a_variance_and_its_per_cent_follow_from_the_row(
            String name, String variance, String percent, String expected) {
        boolean order = expected.isEmpty();
        var text = HEAD
                + "Skole   4 401   4 393   -8   -0,2 %\nKultur   112   114   2   1,8 %\nHelse   820   815   -5   "
                + "-0,6 %\n"
                + "Barnehage   " + (order ? "199   193" : "219   203") + "   " + variance + "   "
                + (percent.startsWith("-3") && !order ? "-7,9 %" : percent) + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Møtet var 30.02.24 i rådhuset.                              | date 30.02.24 >
        Møtet var 29.02.24 i rådhuset.                              | ''
        Kommunestyret vedtok dette 12.06.14, sak 61/24.             | case-date 12.06.14 > 12.06.24
        Kommunestyret vedtok dette 12.06.24, sak 61/24.             | ''
        Kommunestyret vedtok dette i sak 102/22 den 14.12.22.       | ''
        Etter økonomiplanen 2024–2027 kom økonomiplanen 2024–2028.  | plan-years 2024–2028 > 2024–2027
        Strategien for kultur 2020–2030 følger økonomiplanen 2024–2027. | ''
        """)
    void dates_cases_and_plan_years_belong_together(String text, String expected) {
        assertThat(found(text).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kommunen vedtok tre tiltak i planen:  | list-count tre tiltak > 2
        Kommunen vedtok to tiltak i planen:   | ''
        Kommunen vedtok 3 tiltak på 2 møter:  | ''
        Dette ble vedtatt i fjor:             | ''
        """)
    void a_count_is_that_of_the_list_below(String intro, String expected) {
        assertThat(found(intro + "\n\n- en ny skole på neset\n- en lengre buss\n\nSlik ble det."))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Kort.                             | 1 side, 0 tall i teksten, 0 tabeller. | Teksten har ingen tall å kontrollere
        Skolen brukte 40 kroner på bøker. | 1 side, 1 tall i teksten, 0 tabeller. | Teksten har ingen tabeller å holde
        """)
    void what_nothing_was_held_to_is_not_called_free_of_contradictions(String text, String read, String sentence) {
        var answer = new NumberCheckAnswer(new NumberCheckTexts(LanguageChoice.NB));
        var result = new NumberCheck().checkText("a.txt", text);

        assertThat(answer.text(result)).startsWith("a.txt: " + read + "\n" + sentence);
        assertThat(answer.html(result)).contains(sentence).doesNotContain("<ol>");
        assertThat(result.hasHard()).isFalse();
    }

    @Test
    void the_answer_tells_the_unit_the_calculation_and_the_other_place() {
        var text = AREAS + "Kultur hadde et budsjett på 1 410 000 kroner.\nUtlånet økte fra 400 til 500, en økning på "
                + "20 prosent.\n";
        var answer = new NumberCheckAnswer(new NumberCheckTexts(LanguageChoice.NB));

        assertThat(answer.text(new NumberCheck().checkText("a.txt", text)))
                .contains("Teksten sier 1 410 000 kroner, og tabellen viser 1 140 000 kroner for «Kultur».")
                .contains("Holdt opp mot linje 6, side 1.")
                .contains("Tallene gir 25 prosent, og det står 20 prosent. Regnestykket: ")
                .endsWith("2 motsigelser, 0 som bør ses på.\n");
    }

    private static final String AREAS = HEAD
            + "Skole   4 401   4 393   -8   -0,2 %\nKultur   1 120   1 140   20   1,8 %\n"
            + "Helse   8 200   8 150   -50   -0,6 %\nSum   13 721   13 683   -38   -0,3 %\n\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skole brukte 4,4 millioner kroner.                          | ''
        Kultur hadde et budsjett på 1 140 000 kroner.               | ''
        Kultur hadde et budsjett på 1 410 000 kroner.               | text-table-amount 1 410 000 kroner > 1 140 000
        Helse hadde et merforbruk på 50 000 kroner.                 | ''
        Helse hadde et mindreforbruk på 50 000 kroner.              | sign-word mindreforbruk > merforbruk
        Brutto brukte Helse 8,9 millioner kroner.                   | ''
        Helse brukte om lag 9 millioner kroner.                     | ''
        """)
    void a_sentence_agrees_with_its_row(String sentence, String expected) {
        assertThat(found(AREAS + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Størst er avviket for Tekniske: 29 millioner kroner mindre brukt enn budsjettert. | ''
        Tekniske endte 29 millioner kroner under budsjettet.                              | ''
        Kultur endte 5 millioner kroner mindre enn budsjettert.                           | ''
        Kultur endte 5 millioner kroner mer enn budsjettert.                              | sign-word mer > mindre
        """)
    void what_earns_more_than_it_spends_is_not_judged_by_a_word_of_spending(String sentence, String expected) {
        var text = HEAD.replace("1000 kr", "mill. kroner")
                + "Skole   401   393   -8   -2,0 %\nKultur   109   114   5   4,4 %\n"
                + "Tekniske   -48   -19   29   152,6 %\n\n"
                + sentence
                + "\n";
        assertThat(found(text).replaceAll("(sign-word m\\p{L}+) .* > ", "$1 > "))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Utlånet økte fra 400 til 500, en økning på 25 prosent.                   | ''
        Utlånet økte fra 400 til 500, en økning på 20 prosent.                   | text-percent 20 prosent > 25
        Utlånet gikk ned fra 400 til 500.                                        | sign-word gikk ned > økte
        Gjelden økte fra 40,0 til 50,5 mill., en økning på 15,0 mill. | text-arithmetic 15,0 mill. > 10,5
        Av de 80 søknadene ble 60 innvilget og 40 avslått.                       | text-arithmetic 80 > 100
        Av de 80 søknadene ble 60 innvilget og 10 avslått.                       | ''
        Av de 80 søknadene ble 64 innvilget, det vil si 75 prosent.              | text-percent 75 prosent > 80
        Av de 12 lærlingene besto 90 prosent.                                    | text-percent 90 prosent > 92
        Andelen økte fra 38 til 44 prosent, altså med 6 prosentpoeng.            | ''
        Utlånet økte fra 500 til 400.                                            | sign-word økte > gikk ned
        Langtid var 6,2 prosent og korttid 2,6 prosent, til sammen 8,8 prosent.  | ''
        Langtid var 6,2 prosent og korttid 2,6 prosent, til sammen 8,6 prosent. | text-arithmetic 8,6 prosent > 8,8
        Vi har 27 lærlinger. 14 av lærlingene er i helse, 9 i skole og 4 i drift. | ''
        Vi har 26 lærlinger. 14 av lærlingene er i helse, 9 i skole og 4 i drift. | text-arithmetic 26 > 27
        Gjelden var 120,5 mill. kr. Av gjelden har 72,3 mill. rente, altså 60 prosent. | ''
        Gjelden var 120,5 mill. kr. Av gjelden har 72,3 mill. rente, altså 66 prosent. | text-percent 66 prosent > 60
        """)
    void a_sentence_adds_up(String sentence, String expected) {
        assertThat(found(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order                            | 1 958 | 352 | ''
        a sum that does not say that it is  | 1 985 | 352 | table-sum 1 985 > 1 958
        what is left after it               | 1 958 | 325 | table-sum 325 > 352
        """)
    void a_row_that_adds_up_without_saying_so(String name, String costs, String left, String expected) {
        var text = "Selvkost (tall i hele tusen kr)\n\n             Vann     Avløp    Feiing\n"
                + "Gebyrer    21 742    28 320     2 310\nDrift      12 904    15 330     1 720\n"
                + "Renter      6 925    10 106       238\nKostnader  19 829    25 436     " + costs + "\n"
                + "Resultat    1 913     2 884       " + left + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skole brukte 9,5 mill. kr mer i 2024 enn i 2023, som var 179,7 mill. kr.  | ''
        Skole økte med 8,8 mill. kr fra 2023, eller 4,9 prosent.                 | ''
        Skole økte med 8,8 mill. kr fra 2023, eller 6,3 prosent.  | text-percent 6,3 prosent > 4,9
        Helse brukte 241,4 mill. kr. Det er 1,7 mill. kr over budsjettet.        | sign-word over > under
        """)
    void a_head_on_two_lines_tells_what_and_when(String sentence, String expected) {
        var text = "Tall i hele tusen kroner\n"
                + "              Regnskap     Budsjett    Avvik   Regnskap\n"
                + "Sektor            2024         2024     2024       2023\n"
                + "Skole          188 420      186 900   -1 520    179 655\n"
                + "Helse          241 377      243 100    1 723    230 118\n"
                + "Teknisk         61 204       60 350     -854     58 990\n\n";

        assertThat(found(text + sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Alle enhetene holdt seg innenfor rammen.       | universal-claim Alle enhetene > 1 av 3
        To av tre enheter hadde merforbruk.            | ''
        Tre av tre enheter hadde merforbruk.           | count-claim Tre av tre > 2
        Den største enheten er Helse.                  | ''
        Den største enheten er Kultur.                 | ranking-claim Kultur > Helse
        """)
    void a_claim_holds_for_the_rows(String sentence, String expected) {
        assertThat(found(AREAS + sentence + "\n").strip()).isEqualTo(expected);
    }
}
