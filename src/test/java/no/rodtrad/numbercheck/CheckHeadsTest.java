package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caption, a unit and the words over the columns tell, and what a row of nothing but per cents is of. */
class CheckHeadsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Tabell 8-2 Årsgebyr for en vanlig bolig",
                "Tabell 8-2 Årsgebyr for en vanlig bolig med 120 m2, uten merverdiavgift og uten målerleie"
            })
    void a_caption_is_no_sentence_however_long_it_is(String caption) {
        var text = "8 Gebyr\n\n" + caption + "\nTjeneste 2022 2023 Endring\ni %\nVann 3 980 4 210 5,8\n"
                + "Avløp 5 120 5 890 15,0\nRenovasjon 3 450 3 720 7,8\nFeiing 520 495 -4,8\n\n";

        assertThat(found(text + "Ett av gebyrene gikk ned fra 2022 til 2023.\n"))
                .isEmpty();
        assertThat(found(text + "Ingen av gebyrene gikk ned fra 2022 til 2023.\n"))
                .isEqualTo("universal-claim Ingen av gebyrene > 1");
    }

    /** Two tables with the same words over their columns are two when each has a caption. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        1 000 kroner | ''
        mill. kroner | unit-label i mill. kroner > tusen kroner
        """)
    void a_unit_a_thousand_times_what_the_sentences_say(String unit, String expected) {
        var text = "7 Selvkost\n\nTabell 7.1 Etterkalkyle\n(tall i 1 000 kroner)\nVann Avløp Renovasjon Sum\n"
                + "Driftskostnader 18 642 21 306 27 940 67 888\nKapitalkostnader 14 870 17 425 1 870 34 165\n"
                + "Sum kostnader 33 512 38 731 29 810 102 053\n\nTabell 7.2 Fond\n(tall i " + unit
                + ")\nVann Avløp Renovasjon Sum\nFond 1.1. 16 412 13 105 11 840 41 357\n"
                + "Resultat -1 938 -2 260 785 -3 413\nFond 31.12. 14 474 10 845 12 625 37 944\n\n"
                + "Fondene var på 37,9 mill. kroner. Fondet for vann er størst med 14,5 mill. kroner, og fondet for"
                + " renovasjon er på 12,6 mill. kroner.\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    /** "(%)" on a line of its own is the unit of the year above it, and no column. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Tre av seks områder fikk lavere fravær enn året før. | ''
        Fire av seks områder fikk lavere fravær enn året før. | count-claim Fire av seks > 3
        """)
    void a_unit_below_its_year(String sentence, String expected) {
        var text = "6 Ansatte\n\nTabell 6.4 Årsverk og fravær\nOmråde\nÅrsverk 2023 Årsverk 2024\nFravær 2023\n"
                + "(%) Fravær 2024\n(%)\nSykehjem 164,2 168,9 12,4 11,6\nHjemmetjeneste 148,7 153,1 11,1 11,9\n"
                + "Habilitering 92,5 90,8 9,7 9,2\nRus 46,3 47,0 7,8 8,3\nLegevakt 58,9 61,6 6,2 5,7\n"
                + "Stab 52,4 51,7 5,9 6,1\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    /** Reckoned of the later year one row is wrong, and the rest are right of both: it is that row. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        5,8 | ''
        5,5 | table-percent 5,5 > 5,8
        """)
    void a_per_cent_of_the_later_year(String percent, String expected) {
        var text = "6 Årsverk\n\nSektor                2024      2025     Endring  Endring i %\n"
                + "Ledelse              118,4     116,9        -1,5        -1,3\n"
                + "Skole                512,6     519,3         6,7         1,3\n"
                + "Barnehage            238,1     233,7        -4,4        -1,8\n"
                + "Familie              131,0     138,6         7,6         " + percent + "\n"
                + "Helse                706,2     718,8        12,6         1,8\n"
                + "Kultur                61,5      60,2        -1,3        -2,1\n"
                + "Eiendom              148,3     150,1         1,8         1,2\n"
                + "Sum                1 916,1   1 937,6        21,5         1,1\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    /** A row whose amount is wrong is no witness against the per cents of the others. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        -3 606 | 8,8 | ''
        -3 606 | 9,6 | table-percent 9,6 > 8,8
        -3 066 | 9,6 | table-variance -3 066 > -3 606; table-percent 9,6 > 8,8
        """)
    void two_faults_in_one_table(String variance, String percent, String expected) {
        var text = "3 Drift\n\nTall i 1000 kr     Regnskap   Revidert    Avvik   Avvik   Regnskap\n"
                + "                       2024   budsjett              i %       2023\n"
                + "Stab                 52 318     53 100      782     1,5     50 266\n"
                + "Skole               214 906    211 300   " + variance + "    -1,7    207 815\n"
                + "Barnehage           118 442    120 950    2 508     2,1    117 003\n"
                + "Barnevern            46 873     43 200   -3 673    -8,5     41 218\n"
                + "Helse                71 265     70 400     -865    -1,2     66 904\n"
                + "Omsorg              297 431    289 800   -7 631    -2,6    283 577\n"
                + "Integrering          38 214     41 900    3 686     " + percent + "     43 552\n"
                + "Kultur               31 066     31 400      334     1,1     30 112\n"
                + "Teknisk              83 590     82 150   -1 440    -1,8     79 428\n"
                + "Sum                 954 105    944 200   -9 905    -1,0    919 875\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    /** The accounts of the year before are no other budget that the per cent could be of. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        -      | ''
        -100,0 | percent-of-zero -100,0 >
        -202,1 | ''
        """)
    void a_per_cent_of_no_budget(String percent, String expected) {
        var text = "7 Oppvekst\n\nTall i 1000 kr     Regnskap   Revidert    Avvik    Avvik   Regnskap\n"
                + "                       2023   budsjett               i %       2022\n"
                + "Grunnskole          148 672    146 200   -2 472     -1,7    141 305\n"
                + "SFO                   9 418      9 900      482      4,9      9 027\n"
                + "Barnehage            96 207     97 450    1 243      1,3     92 188\n"
                + "Barnevern            31 955     29 300   -2 655     -9,1     27 640\n"
                + "Mottaksklasse         2 318          0   -2 318   " + percent + "      1 147\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    /** Which column has which year is told by where the words stand, when a line alone would give two the same name. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        To av de fem prosjektene har brukt mer enn regulert budsjett.                    | ''
        Tre av de fem prosjektene har brukt mer enn regulert budsjett.                   | count-claim \
        Tre av de fem > 2
        Nest størst, målt i regnskapsført beløp, var Livikheimen med 84,3 mill. kroner.  | ''
        Nest størst, målt i regnskapsført beløp, var Bassenget med 70,2 mill. kroner.    | ranking-claim \
        Bassenget > Livikheimen
        Gangveien og barnehagen har samlet et merforbruk på 5,0 mill. kroner.            | ''
        """)
    void columns_with_a_status_behind_them(String sentence, String expected) {
        var text = "7 Prosjekter\n\nTabell 7.2 Investeringer per prosjekt                         Tall i 1000 kr\n"
                + "Prosjekt            Kostnads-        Regulert    Regnskap      Avvik         Status\n"
                + "                        ramme   budsjett 2024        2024       2024     31.12.2024\n"
                + "Skolen                412 000         148 000     139 264      8 736      Iht. plan\n"
                + "Barnehagen             96 500          68 000      67 871        129      Iht. plan\n"
                + "Livikheimen           238 000         118 500      84 315     34 185      Forsinket\n"
                + "Bassenget             124 000          64 000      70 236     -6 236      Iht. plan\n"
                + "Gangveien              38 500          26 000      31 129     -5 129    Ferdigstilt\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    /** Where nothing is left between lines, a numbered title is a title still, and the municipality is no sector. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        I 2025 falt det, for fraværet gikk ned i to av de tre sektorene.  | ''
        I 2025 falt det, for fraværet gikk ned i en av de tre sektorene.  | count-claim en av de tre > 2
        I 2025 falt det, for fraværet gikk ned i tre av de tre sektorene. | count-claim tre av de tre > 2
        """)
    void titles_close_to_their_text(String sentence, String expected) {
        var text = "4.1 Årsverk\nKommunen hadde 1 587 årsverk.\nTabell 6 Avtalte årsverk\nSektor 2024 2025 Endring\n"
                + "Oppvekst 702 696 -6\nHelse 812 798 -14\nTeknikk 98 93 -5\nSum 1 612 1 587 -25\n4.2 Sykefravær\n"
                + sentence + "\nTabell 7 Sykefravær i prosent\nSektor 2024 2025 Endring\nOppvekst 8,7 8,3 -0,4\n"
                + "Helse 10,4 10,9 0,5\nTeknikk 6,3 5,8 -0,5\nVik kommune 9,1 9,0 -0,1\n";

        assertThat(found(text)).isEqualTo(expected);
    }
}
