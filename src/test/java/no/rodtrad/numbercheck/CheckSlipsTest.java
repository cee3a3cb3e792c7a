package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The slips that writers make: a number of last year, of another draft, of another column; a word left standing. */
class CheckSlipsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Av de 204 meldingene gikk 153 videre, mens 51 ble henlagt.                | ''
        Av de 204 meldingene gikk 153 videre, mens 44 ble henlagt.                | text-table-amount 44 > 51
        Av de 204 meldingene gikk 153 videre, mens 44 ble henlagt året før.       | ''
        Det kom 204 meldinger, 153 gikk videre og 37 var fra politiet.            | ''
        """)
    void a_number_of_another_year_in_one_breath(String sentence, String expected) {
        var text = "4 Barnevern\n\n                  2021    2022    2023\nMeldinger          177     181     204\n"
                + "Undersøkelser      138     137     153\nHenlagt             39      44      51\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Helse fikk et merforbruk på 9,2 mill. kroner.                                | ''
        Helse fikk et merforbruk på 5,7 mill. kroner.                                | text-table-amount \
        5,7 mill. kroner > 9,2
        Helse fikk et korrigert merforbruk på 5,7 mill. kroner.                      | ''
        Innen helse hadde legevakten et merforbruk på 1,6 mill. kroner.              | ''
        """)
    void words_that_leave_no_doubt_of_the_cell(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr     Budsjett  Regnskap   Avvik\n"
                + "Skole               118 300   116 040    2 260\nHelse               205 100   214 290   -9 190\n"
                + "Kultur               31 450    30 980      470\nSum                 354 850   361 310   -6 460\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        kroner    | ''
        1000 kr   | unit-label tall i 1000 > kroner
        """)
    void a_unit_that_the_sentences_contradict(String unit, String expected) {
        var text = "6 Gebyr\n\nEt hushold betaler 21 440 kroner i året, og av det er 6 740 kroner for vann.\n\n"
                + "Årsgebyr (tall i " + unit + ")\n             2023     2024     2025\n"
                + "Vann        5 486    5 918    6 740\nAvløp       6 132    6 597    7 455\n"
                + "Renovasjon  6 910    7 030    7 245\nSum        18 528   19 545   21 440\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        22.05.2024 | ''
        22.08.2024 | case-date 22.08.2024 >
        22.05.2023 | case-date 22.05.2023 > 22.05.2024
        """)
    void cases_whose_lines_have_run_together(String day, String expected) {
        var text = "5 Vedtak\n\nSak Møtedato Vedtak\n12/24 15.02.2024 Felles legevakt\n"
                + "19/24 21.03.2024 Ny forskrift om skolekretser\n34/24 25.04.2024 Salg av tomter\n"
                + "41/24 " + day + " Godtgjøring til folkevalgte\n47/24 19.06.2024 Svømmeanlegg\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2025–2028 | fireårige | ''
        2024–2028 | nye       | ''
        2024–2028 | fireårige | plan-years 2024–2028 > 2025–2028
        """)
    void a_plan_that_is_said_to_be_of_four_years(String years, String word, String expected) {
        var text = "Rådmannen la fram økonomiplan for %s i november. Den %s planen er i balanse.\n";

        assertThat(found("1 Plan\n\n" + text.formatted(years, word))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        60,7 | ''
        39,3 | table-percent 39,3 > 60,7
        """)
    void what_is_left_is_not_what_was_used(String percent, String expected) {
        var text = "7 Investeringer\n\nTall i 1000 kr        Budsjett  Regnskap    Avvik  Forbruk i %\n"
                + "Ungdomsskole           142 000   137 864    4 136         97,1\n"
                + "Barnehage               38 500    41 972   -3 472        109,0\n"
                + "Renseanlegg             68 000    41 260   26 740         " + percent + "\n"
                + "Omsorgsboliger          54 300    52 718    1 582         97,1\n"
                + "Vannledning             29 600    30 145     -545        101,8\n"
                + "Sum                    332 400   303 959   28 441         91,4\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Alle de fem skolene med barnetrinn hadde færre elever enn i 2022.    | 131 | ''
        Alle de fem skolene med barnetrinn hadde færre elever enn i 2022.    | 138 | universal-claim \
        Alle de fem skolene > 4 av 6
        Alle 12345678901 skolene hadde færre elever enn i 2022.              | 131 | universal-claim \
        Alle 12345678901 skolene > 5 av 6
        Alle de seks skolene hadde færre elever enn i 2022.                  | 131 | universal-claim \
        Alle de seks skolene > 5 av 6
        """)
    void all_of_fewer_than_the_rows(String sentence, int pupils, String expected) {
        var text = "3 Skole\n\nSkole            2022    2023\nLia               291     288\n"
                + "Nes               169     163\n"
                + "Tangen            137     " + pupils
                + "\nÅsen              204     201\nVika              118     111\n"
                + "Ungdomsskolen     412     415\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        106,1 | Den reviderte rammen til barnehage var på 122,0 mill. kroner. | ''
        116,7 | Den reviderte rammen til barnehage var på 122,0 mill. kroner. | table-percent 116,7 > 106,1
        106,1 | Den reviderte rammen til barnehage var på 118,4 mill. kroner. | text-table-amount \
        118,4 mill. kroner > 122,0
        """)
    void of_another_budget_than_the_one_that_is_named(String percent, String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr   Oppr. bud.  Rev. bud.  Regnskap    Avvik  Forbruk i %\n"
                + "Grunnskole          186 720    190 335   191 873   -1 538        100,8\n"
                + "Barnehage           118 400    121 950   124 386   -2 436        102,0\n"
                + "Barnevern            47 510     52 260    55 438   -3 178        " + percent + "\n"
                + "Hjemmetjenester     129 860    134 720   139 065   -4 345        103,2\n"
                + "Sykehjem            121 300    123 480   122 904      576         99,5\n"
                + "Kultur               38 200     38 950    38 105      845         97,8\n"
                + "Sum                 641 990    661 695   671 771  -10 076        101,5\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        19.06.2024 | ''
        19.04.2024 | case-date 15.05.2024, 19.04.2024 >
        """)
    void cases_that_are_names_of_rows(String day, String expected) {
        var text = "3 Budsjettendringer\n\nSak        Møtedato     Endring                       1000 kr\n"
                + "K 014/24   14.02.2024   Ubrukte midler fra 2023         2 350\n"
                + "K 041/24   15.05.2024   Lavere bosetting               -1 335\n"
                + "K 056/24   " + day + "   Første tertialrapport          12 480\n"
                + "K 068/24   25.09.2024   Lønnsoppgjøret                 14 920\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Av de 71 sakene gjaldt 44 strandsonen, og 31 av disse fikk løyve.  | ''
        Av de 71 sakene gjaldt 44 strandsonen, og 31 gjaldt fjellet.       | text-arithmetic 71 > 75
        Summen av de fire tjenestene er 518, for mange har flere.          | ''
        Brannstasjonen er i rute.                                          | status-claim i rute > Forsinket
        """)
    void what_numbers_and_names_are_of(String sentence, String expected) {
        var text = "4 Tjenester\n\nMottakere            2023    2024\nHelsehjelp            214     222\n"
                + "Praktisk hjelp        158     151\nTrygghetsalarm        139     134\n"
                + "Assistanse              9      11\n"
                + "Personer i alt        368     374\n\nTall i 1000 kr       Budsjett  Regnskap   Status\n"
                + "Ny brannstasjon         2 500     1 164   Forsinket\n"
                + "Kunstgress              4 100     4 050   Ferdig\n"
                + "Vannledning             6 300     5 900   I rute\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        NAV brukte 0,4 mill. kroner mindre enn budsjettert.                            | ''
        NAV brukte 0,4 mill. kroner mer enn budsjettert.                               | sign-word mer > mindre
        Utbyttet fra Kraftverket gav en mindreinntekt på 1,5 mill. kroner.             | ''
        Utbyttet fra Kraftverket gav en merinntekt på 1,5 mill. kroner.                | sign-word merinntekt \
        > mindreinntekt
        Bygg og vei: Strømmen ble billigere. Mindreforbruk 625 000 kroner.             | ''
        Bygg og vei: Strømmen ble billigere. Merforbruk 625 000 kroner.                | sign-word Merforbruk \
        > mindreforbruk
        Bygg og vei: Strømmen ble billigere. NAV holdt rammen. Merforbruk 625 000 kroner. | ''
        Tallet på brukere steg med 12 i løpet av året.                                 | ''
        Tallet på brukere falt med 12 i løpet av året.                                 | sign-word falt > steg
        """)
    void what_a_row_is_called_and_counts(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr             Budsjett  Regnskap   Avvik\n"
                + "NAV                           5 600     5 219     381\n"
                + "Utbytte Kraftverket         -18 000   -16 500  -1 500\n"
                + "Bygg og vei                  49 730    49 105     625\n\n"
                + "Tall i 1000 kr                 2022      2023    2024\n"
                + "Utbetalt stønad               7 320     8 965    8 410\n"
                + "Brukere (antall)                170       187     199\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Varer og tjenester ble 318,9 mill. kr mot 296,7 mill. kr i regulert budsjett. | ''
        Varer og tjenester ble 318,9 mill. kr mot 267,9 mill. kr i regulert budsjett. | text-table-amount \
        267,9 mill. kr > 296,7
        Varer og tjenester ble 310,2 mill. kr mot 267,9 mill. kr i regulert budsjett. | ''
        Varer og tjenester ble 318,9 mill. kr mot 280,4 mill. kr i opprinnelig budsjett. | ''
        """)
    void the_budget_beside_the_accounts_of_a_row(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr          Regnskap 2024   Regulert budsjett   Opprinnelig budsjett\n"
                + "Lønn                         512 300           508 100             502 600\n"
                + "Varer og tjenester           318 900           296 700             280 400\n"
                + "Sum                          831 200           804 800             783 000\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    /** A report that names no year has none before it: what is measured from is no budget. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Varer og tjenester økte fra 310,2 til 318,9 mill. kr.                          | ''
        Varer og tjenester ble 318,9 mill. kr mot 267,9 mill. kr i regulert budsjett.  | text-table-amount \
        267,9 mill. kr > 296,7
        """)
    void from_and_to_in_a_report_without_a_year(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr          Regnskap   Regulert budsjett\n"
                + "Lønn                         512 300             508 100\n"
                + "Varer og tjenester           318 900             296 700\n"
                + "Sum                          831 200             804 800\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Størst overforbruk har omsorg, med 7,6 mill. kroner; nest størst er det i barnevern.   | ''
        Størst overforbruk har omsorg, med 7,6 mill. kroner; nest størst er det i grunnskole.  | ranking-claim \
        grunnskole > Barnevern
        Fraværet gikk ned i tre av fem områder.                                          | ''
        Fraværet gikk ned i to av fem områder.                                           | count-claim to av fem > 3
        """)
    void what_is_ranked_and_counted(String sentence, String expected) {
        var text = "3 Drift\n\nTall i 1000 kr     Regnskap    Budsjett     Avvik\n"
                + "Grunnskole          214 906     211 300    -3 606\n"
                + "Barnehage           118 442     120 950     2 508\n"
                + "Barnevern            46 873      43 200    -3 673\n"
                + "Omsorg              297 431     289 800    -7 631\n"
                + "Kultur               31 066      31 400       334\n"
                + "Sum                 708 718     696 650   -12 068\n\n"
                + "Sykefravær, prosent     2023    2024   Endring\nGrunnskole               7,9     7,4      -0,5\n"
                + "Barnehage               10,8    11,3       0,5\nBarnevern                9,1     8,6      -0,5\n"
                + "Omsorg                  11,1    10,2      -0,9\nKultur                   4,7     5,3       0,6\n"
                + "Hele kommunen            8,7     8,5      -0,2\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Hallen kostet 37,4 mill. kroner, altså 0,6 mill. kroner under rammen.   | ''
        Hallen hadde et mindreforbruk på 0,6 mill. kroner.                      | text-table-amount \
        0,6 mill. kroner > 0,4
        """)
    void what_is_said_beside_it_gives_a_cell(String sentence, String expected) {
        var text = "4 Investeringer\n\nTall i 1000 kr     Totalramme   Før 2024   Regnskap   Budsjett   Avvik\n"
                + "Skolen                186 000     48 312     71 406     74 000   2 594\n"
                + "Hallen                 38 000     31 450      5 922      6 300     378\n"
                + "Brannstasjonen         41 200          0      2 816      6 500   3 684\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Budsjettet for 2024 med økonomiplan for årene 2024–2027 ble vedtatt i desember. | ''
        Budsjettet for 2024 med økonomiplan for årene 2023–2026 ble vedtatt i desember. | plan-years \
        2023–2026 > 2024–2027
        Trafikksikkerhetsplanen er utsatt, og klimaplanen er på høring.                 | ''
        Trafikksikkerhetsplanen er vedtatt, og klimaplanen er på høring.                | status-claim \
        er vedtatt > Utsatt
        """)
    void the_plans_and_what_is_said_of_them(String sentence, String expected) {
        var text = "9 Planer\n\nPlan Planperiode Status Sak\nHovedplan vann 2023–2032 Vedtatt 27/23\n"
                + "Trafikksikkerhetsplan 2023–2026 Utsatt –\nOppvekstplan 2023–2030 Vedtatt 45/23\n"
                + "Klimaplan 2024–2035 På høring –\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        fire | ''
        seks | list-count seks oppdrag > 4
        """)
    void a_list_of_them(String count, String expected) {
        var text = "9 Oppdrag\n\nKommunestyret ga kommunedirektøren " + count
                + " oppdrag. Ett av dem er i arbeid, resten er utført:\n\n• Legge fram sak om skolebruk.\n"
                + "• Utrede felles vakt.\n• Kartlegge behovet for plasser.\n• Vurdere to vannverk.\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    /** Where what is spent is printed below nought, more of it is further below. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Lønnsutgiftene overskred budsjettet med 24,8 mill. kroner.                  | ''
        Sosiale utgifter ga et mindreforbruk på 7,8 mill. kroner.                   | ''
        Sosiale utgifter ga et merforbruk på 7,8 mill. kroner.                      | sign-word \
        merforbruk > mindreforbruk
        Skatten ga en mindreinntekt på 12,6 mill. kroner.                           | ''
        Skatten ga en merinntekt på 12,6 mill. kroner.                              | sign-word \
        merinntekt > mindreinntekt
        Inntektene fra skatt ble 12,6 mill. kroner lavere enn i regulert budsjett.  | ''
        Inntektene fra skatt ble 12,6 mill. kroner høyere enn i regulert budsjett.  | sign-word høyere > lavere
        """)
    void a_table_with_what_is_spent_below_nought(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr            Regnskap     Regulert      Avvik\n"
                + "                              2024     budsjett       2024\n"
                + "Rammetilskudd              812 463      809 900      2 563\n"
                + "Skatt                      901 377      914 000    -12 623\n"
                + "Sum driftsinntekter      1 713 840    1 723 900    -10 060\n"
                + "Lønnsutgifter           -1 187 624   -1 162 800    -24 824\n"
                + "Sosiale utgifter          -301 448     -309 250      7 802\n"
                + "Sum driftsutgifter      -1 489 072   -1 472 050    -17 022\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    /** Of an income that is printed below nought and that nothing has come of, the budget tells the sign. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        De sentrale inntektene ble 142,6 mill. kroner lavere enn budsjettert.   | ''
        De sentrale inntektene ble 142,6 mill. kroner høyere enn budsjettert.   | sign-word høyere > lavere
        """)
    void a_year_that_nothing_is_entered_of(String sentence, String expected) {
        var text = "2 Drift\n\nTall i 1000 kr          Regnskap     Budsjett      Avvik\n"
                + "Sentrale inntekter             0     -142 600   -142 600\n"
                + "Sentrale utgifter              0       23 700     23 700\n"
                + "Programområdene                0      119 400    119 400\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Barn      | Biblioteket hadde 41 286 besøk i 2024, 6,6 prosent mer enn året før.  | ''
        Barn      | Biblioteket hadde 38 729 besøk i 2024, 6,6 prosent mer enn året før.  | text-table-amount \
        38 729 > 41 286
        Barn 2024 | Biblioteket hadde 38 729 besøk i 2024, 6,6 prosent mer enn året før.  | ''
        Barn      | Biblioteket gikk fra 38 729 besøk i 2023 til 41 286.                  | ''
        Barn 2024 | Biblioteket har høyest tall i 2024.                                   | ''
        Barn 2024 | Kinoen har høyest tall i 2024.                                        | ranking-claim \
        Kinoen > Biblioteket
        """)
    void the_year_beside_its_number(String column, String sentence, String expected) {
        var text = "6 Kultur\n\nBesøk                  2023      2024    Endring   " + column + "\n"
                + "Biblioteket          38 729    41 286      2 557       9 120\n"
                + "Kinoen               17 204    16 873       -331      11 450\n"
                + "Svømmehallen         24 610    25 044        434      10 302\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    /** Each body numbers its own cases, and one that is known by its letters alone does too. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        19.06.2025 | 27.02.2025 | ''
        28.03.2025 | 27.02.2025 | case-date 28.03.2025 >
        """)
    void cases_of_more_than_one_body(String day, String committee, String expected) {
        var text = "5 Vedtak\n\nKST 8/25 13.02.2025 Utredning av felles legevakt\nKST 21/25 27.03.2025 Vedlikehold\n"
                + "KST 41/25 12.06.2025 Justering av budsjettet\nKST 46/25 " + day + " Lokaler for klubben\n"
                + "KST 53/25 28.08.2025 Salg av skolen\nFSK 29/25 03.04.2025 Uttalelse om skyss\n"
                + "FSK 44/25 26.08.2025 Høring av planen\nPLM 22/25 " + committee + " Detaljplan for Lia\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        0   |   0 | ''
        0   | 212 | table-variance 212 > -276
        """)
    void a_result_that_is_carried_to_no_fund(int before, int after, String expected) {
        var text = "6 Selvkost (tall i 1000 kr)\n\nOmråde              Resultat   Fond 1.1.2024   Fond 31.12.2024\n"
                + "Byggesak                -828           1 040               212\n"
                + "Oppmåling                127              96               223\n"
                + "Seksjonering              41             310               351\n"
                + "Private planforslag     -276         " + before + "           " + after + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }
}
