package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that a sentence speaks of without their whole name, and rows that follow from each other. */
class CheckRowsTest {

    private static final String INCOME = "1 Inntekter\n\nBeløp i 1000 kr\n"
            + "                              Regnskap 2024   Budsjett 2024   Regnskap 2023\n"
            + "Inntekts- og formuesskatt           486 730         492 500         478 115\n"
            + "Rammetilskudd                       548 214         545 900         516 938\n"
            + "Eiendomsskatt                        41 865          42 000          40 972\n\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Fem tiltak er ferdige, tre er i rute og to er forsinket.    | count-claim Fem tiltak er ferdige > 4
        Fire tiltak er ferdige, tre er i rute og to er forsinket.   | ''
        Fire tiltak er ferdige, to er i rute og to er forsinket.    | count-claim to er i rute > 3
        To av de ni tiltakene er forsinket.                         | ''
        Tre tiltak innen skole er ferdige.                          | ''
        Nytt fagsystem er ferdigstilt.                              | status-claim er ferdigstilt > Forsinket
        Nytt fagsystem er forsinket.                                | ''
        """)
    void measures_with_a_status_and_no_amounts(String sentence, String expected) {
        var text = "8 Tiltak\n\nNr  Tiltak                     Frist        Status\n"
                + "1   Felles inntak              31.12.2024   Ferdig\n2   Nye turnuser              "
                + " 01.08.2024   Ferdig\n"
                + "3   Nytt fagsystem             31.12.2024   Forsinket\n4   Ny helsestasjon           "
                + " 30.06.2026   I rute\n"
                + "5   Demensplan                 31.12.2025   I rute\n6   Samling av lager          "
                + " 30.06.2024   Ferdig\n"
                + "7   Heltid i sykehjem          31.12.2024   Forsinket\n8   Legevaktsbil              "
                + " 01.03.2024   Ferdig\n"
                + "9   Ressurssenter              31.12.2026   I rute\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skatteinngangen ble 486,7 mill. kroner.                        | ''
        Skatteinngangen ble 478,1 mill. kroner.                        | text-table-amount 478,1 mill. kroner > 486,7
        Skatteinngangen var 478,1 mill. kroner i 2023.                 | ''
        I fjor var skatteinngangen 478,1 mill. kroner.                 | ''
        Skatteinngangen økte fra 478,1 til 486,7 mill. kroner.         | ''
        Skatteinntektene endte på 468,7 mill. kroner.                  | text-table-amount 468,7 mill. kroner > 486,7
        """)
    void another_name_and_the_year_before(String sentence, String expected) {
        assertThat(found(INCOME + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Rammetilskuddet økte med 31,3 mill. kroner, en vekst på 6,1 prosent.   | ''
        Rammetilskuddet økte med 31,3 mill. kroner, en vekst på 5,7 prosent.   | text-percent 5,7 prosent > 6,1
        Rammetilskuddet økte med 31,3 mill. kroner, det vil si om lag 6 prosent. | ''
        Rammetilskuddet økte med 31,3 mill. kroner (6,1 %).                    | ''
        """)
    void the_per_cent_of_a_change_is_that_of_its_row(String sentence, String expected) {
        assertThat(found(INCOME + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        I 2023 vart vi 118 fleire, ein vekst på 1,3 prosent.    | ''
        I 2023 vart vi 118 fleire, ein vekst på 13,4 prosent.   | text-percent 13,4 prosent > 1,3
        """)
    void years_down_the_side(String sentence, String expected) {
        var text = "2 Folketalet\n\nInnbyggjarar\n\nÅr  Folketal  Endring  Endring i %\n2020  8 768  –  –\n"
                + "2021  8 751  –17  –0,2 %\n2022  8 803  52  0,6 %\n2023  8 921  118  1,3 %\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        in order        | 101,4 | Vann fikk et overskudd på 286 647 kroner.    | ''
        a digit turned  | 104,1 | Vann fikk et overskudd på 286 647 kroner.    | table-percent 104,1 > 101,4
        a deficit       | 101,4 | Avløp fikk et underskudd på 215 728 kroner.  | ''
        the wrong word  | 101,4 | Avløp fikk et overskudd på 215 728 kroner.   | sign-word overskudd > underskudd
        """)
    void a_degree_of_coverage_and_a_result(String name, String percent, String sentence, String expected) {
        var text = "Note 8 Selvkost\n\nTall i kroner           Vann        Avløp     Slamtømming       Feiing\n"
                + "Gebyrinntekter    14 805 220   12 640 880       2 418 600    1 912 440\n"
                + "Sum kostnader     14 518 573   12 856 608       2 384 700    1 833 240\n"
                + "Årets resultat       286 647     -215 728          33 900       79 200\n"
                + "Dekningsgrad i %       102,0         98,3           " + percent + "        104,3\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        26 758 076 | ''
        26 785 076 | two-values 26 785 076 > 26 758 076
        """)
    void a_long_number_that_two_notes_print(String amount, String expected) {
        var text = "Note 4 Anlegg\n\nKroner                 Skoler       Veger          Sum\n"
                + "Kostpris          18 400 000   9 100 000   27 500 000\n"
                + "Avskrivninger     20 140 050   6 618 026   26 758 076\n\n"
                + "Note 9 Kapitalkonto\n\nKroner                          Debet      Kredit\n"
                + "Avskrivninger              " + amount
                + "   1 440 127\nAvgang ved salg             2 045 000   9 978 400\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Skole brukte 216,0 mill. kroner og helse 157,1 mill. kroner. Kultur brukte 89,3 mill. kroner. | ''
        Skole brukte 216,0 mill. kroner og helse 157,1 mill. kroner. Kultur brukte 83,9 mill. kroner. | \
        text-table-amount 83,9 mill. kroner > 89,3
        """)
    void a_unit_that_only_the_sentences_tell(String sentence, String expected) {
        var text = "1 Drift\n\nOmråde      Regnskap 2024   Budsjett 2024\nSkole             216 040         210 020\n"
                + "Kultur             89 310          90 450\nHelse             157 080         150 040\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        141/23 | 163/23 | ''
        163/23 | 141/23 | case-date 141/23 >
        """)
    void a_list_of_cases_by_day(String third, String fourth, String expected) {
        var text = "5 Politisk arbeid\n\nViktige saker i 2023:\n\n   – 12/23 Ny plan (15. februar)\n"
                + "   – 98/23 Tertialrapport (21. juni)\n   – " + third + " Konstituering (18. oktober)\n   – " + fourth
                + " Klimaplan (15. november)\n   – 170/23 Budsjett 2024 (13. desember)\n";

        assertThat(found(text)).isEqualTo(expected);
    }
}
