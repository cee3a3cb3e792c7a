package no.rodtrad.numbercheck;

import static no.rodtrad.numbercheck.Findings.found;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that look at tables, or at tables and sentences: what is printed, and what is found. */
class CheckTablesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order                        | 4 500 | 4 620 | -120 | -2,7 % | ''
        digits exchanged in the sum     | 4 500 | 4 260 | -120 | -2,7 % | table-sum 4 260 > 4 620
        a digit lacks in the budget     | 4 050 | 4 620 | -120 | -2,7 % | table-sum 4 050 > 4 500
        the sum of the variances        | 4 500 | 4 620 | -210 | -2,7 % | table-sum -210 > -120
        rounding of the parts           | 4 501 | 4 620 | -120 | -2,7 % | ''
        a per cent without its sign     | 4 500 | 4 620 | -120 | 2,7 %  | table-percent 2,7 % > -2,7 %
        """)
    void sums_of_columns(
            String name, String budget, String accounts, String variance, String percent, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\nEnhet   Budsjett 2024   Regnskap 2024   Avvik   Avvik i %\n"
                + "Skole   2 100   2 160   -60   -2,9 %\nKultur   900   890   10   1,1 %\n"
                + "Helse   1 500   1 570   -70   -4,7 %\nSum   " + budget + "   " + accounts + "   " + variance + "   "
                + percent + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Beløp i 1000 kr                              | ''
        Beløp i 1000 kr, figuren er i mill. kr       | ''
        Figuren er i mill. kr, beløp i 1000 kr       | ''
        Beløp i mill. kr                             | text-table-amount 2,16 mill. kroner > 2 160,00
        """)
    void the_unit_of_a_line_that_names_two(String line, String expected) {
        var text = "1 Drift\n\n" + line + "\nEnhet   Budsjett 2024   Regnskap 2024   Avvik\n"
                + "Skole   2 100   2 160   -60\nKultur   900   890   10\nHelse   1 500   1 570   -70\n\n"
                + "Skole brukte 2,16 mill. kroner i 2024.\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        nothing of nothing        | 0   | 0   | 0    | 0,0 %   | ''
        no per cent of nothing    | 0   | 40  | -40  | ''      | ''
        a per cent of nothing     | 0   | 40  | -40  | -40,0 % | percent-of-zero -40,0 % >
        nought per cent of it     | 0   | 40  | -40  | 0,0 %   | percent-of-zero 0,0 % >
        all of it is left         | 40  | 0   | 40   | 100,0 % | ''
        """)
    void a_per_cent_of_nothing(
            String name, String budget, String accounts, String variance, String percent, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\nEnhet   Budsjett 2024   Regnskap 2024   Avvik   Avvik i %\n"
                + "Skole   2 100   2 160   -60   -2,9 %\nKultur   900   890   10   1,1 %\n"
                + "Helse   1 500   1 570   -70   -4,7 %\nTeknisk   800   790   10   1,3 %\n"
                + "Torget   " + budget + "   " + accounts + "   " + variance + "   " + percent + "\n";

        assertThat(found(text)).isEqualTo(expected.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        the same                            | Helse   | 1 570 | 4 620 | ''
        digits exchanged in the overview    | Helse   | 1 750 | 4 620 | two-values 1 750 > 1 570
        the sum was made with the wrong one | Helse   | 1 750 | 4 800 | ''
        another name                        | Omsorg  | 1 570 | 4 620 | ''
        rounded in another place            | Helse   | 1 571 | 4 620 | ''
        """)
    void a_line_of_an_overview_and_the_table_of_its_section(
            String name, String section, String cell, String sum, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\nOmråde   Budsjett 2024   Regnskap 2024   Avvik\n"
                + "Skole   2 100   2 160   -60\nKultur   900   890   10\n"
                + "Helse   1 500   " + cell + "   -70\nSum   4 500   " + sum + "   -120\n\n"
                + "1.1 " + section + "\n\nBeløp i 1000 kr\nEnhet   Budsjett 2024   Regnskap 2024   Avvik\n"
                + "Sykehjem   1 100   1 160   -60\nLege   400   410   -10\nSum   1 500   1 570   -70\n";

        var told = found(text);
        if (expected.isEmpty() && name.startsWith("the sum")) assertThat(told).doesNotContain("two-values");
        else assertThat(told).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Svømmehallen er forsinket.                        | ''
        Svømmehallen er i rute.                           | status-claim i rute > Forsinket
        Renseanlegget er i rute.                          | ''
        Renseanlegget er forsinket.                       | status-claim er forsinket > I rute
        Prosjektene er i rute.                            | ''
        """)
    void a_sentence_and_a_status(String sentence, String expected) {
        var text = "6 Investeringer\n\nBeløp i 1000 kr\nProsjekt   Budsjett   Regnskap   Avvik   Status\n"
                + "Svømmehallen   2 100   2 160   -60   Forsinket\nRenseanlegget   900   890   10   I rute\n"
                + "Nordskolen   1 500   1 570   -70   I rute\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Torget   410   415   -5   -1,2 %     | duplicate 890 >
        Torget   410   415   -5   -1,2 %     | ''
        Kultur   900   895   5   0,6 %       | ''
        """)
    void the_same_row_twice(String row, String expected) {
        var again = expected.isEmpty() ? "" : "Kultur   900   890   10   1,1 %\n";
        var text = "1 Drift\n\nBeløp i 1000 kr\nEnhet   Budsjett 2024   Regnskap 2024   Avvik   Avvik i %\n"
                + "Skole   2 100   2 160   -60   -2,9 %\nKultur   900   890   10   1,1 %\n" + again + row + "\n";

        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Størst vekst fra året før har Helse.            | ''
        Størst vekst fra året før har Skole.            | ranking-claim Skole > Helse
        Kultur er det eneste området med mindreforbruk. | ''
        Skole er det eneste området med merforbruk.     | universal-claim eneste området med > 2
        Helse er blant områdene med merforbruk.         | ''
        """)
    void the_largest_growth_and_the_only_one(String sentence, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\n           Regnskap   Budsjett   Avvik   Regnskap\n"
                + "Område         2024       2024    2024       2023\n"
                + "Skole         2 160      2 100     -60      2 050\nKultur          890 "
                + "       900      10        870\n"
                + "Helse         1 570      1 500     -70      1 310\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Områdene hadde samlet et merforbruk på 120 000 kroner.       | ''
        Områdene hadde samlet et merforbruk på 210 000 kroner.       | text-table-amount 210 000 kroner > 120 000
        Områdene hadde samlet et merforbruk på 0,1 millioner kroner. | ''
        Områdene hadde samlet et mindreforbruk på 120 000 kroner.    | sign-word mindreforbruk > merforbruk
        Kommunen hadde et merforbruk på 210 000 kroner.              | ''
        """)
    void the_whole_is_that_of_the_table_it_names(String sentence, String expected) {
        var text = "1 Drift\n\nBeløp i 1000 kr\nOmråde   Oppr. budsjett   Rev. budsjett   Regnskap   Avvik\n"
                + "Skole   2 000   2 100   2 160   -60\nKultur   880   900   890   10\n"
                + "Helse   1 420   1 500   1 570   -70\nSum   4 300   4 500   4 620   -120\n\n"
                + "1.1 Helse\n\nBeløp i 1000 kr\nEnhet   Oppr. budsjett   Rev. budsjett   Regnskap   Avvik\n"
                + "Sykehjem   1 000   1 100   1 160   -60\nLege   420   400   410   -10\n"
                + "Sum   1 420   1 500   1 570   -70\n\n";

        assertThat(found(text + sentence + "\n")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        in order                         | Saker til kommunestyret | 21.03.2023 | ''
        a date before the case before    | Saker til kommunestyret | 01.02.2023 | case-date 01.02.2023 >
        another year than the case's     | Saker til kommunestyret | 21.03.2022 | case-date 21.03.2022 > 21.03.2023
        a committee counts its own       | Saker til utvalg for oppvekst | 21.03.2023 | ''
        and is in order by itself        | Saker til utvalg for oppvekst | 01.02.2023 | case-date 01.02.2023 >
        nobody's list is not the council's | Politiske saker | 21.03.2023 | ''
        """)
    void cases_in_a_list_with_the_date_last(String name, String heading, String date, String expected) {
        var text = "1 Skole\n\nKommunestyret vedtok 15.02.2023 i sak " + (heading.contains("kommune") ? 9 : 14)
                + "/23 å bygge ut skolen.\n\n2 " + heading + "\n\nSak 4/23 Tilstandsrapport 07.02.2023\n"
                + "Sak 11/23 Høring om skolekretser " + date + "\nSak 19/23 Kvalitetsplan 09.05.2023\n"
                + "Sak 26/23 Mandat for utredning 06.06.2023\n";

        assertThat(found(text)).isEqualTo(expected.strip());
    }
}
