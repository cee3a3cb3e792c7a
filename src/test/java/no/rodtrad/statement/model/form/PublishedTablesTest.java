package no.rodtrad.statement.model.form;

import static no.rodtrad.statement.model.form.StatementColumn.ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;

/**
 * Sums that other municipalities have published come out of the forms. Only amounts that stand in their public reports
 * are used; a report rounds each line by itself, so a sum may differ by a thousand or two.
 */
class PublishedTablesTest {

    private static final StatementForms FORMS = FormLibrary.forms();

    private static Statement statement(String form, int year, List<AccountSum> sums) {
        return Statement.of(FORMS, form, year, Map.of(ACCOUNTS, sums), MappingOverrides.NONE);
    }

    private static void assertLine(Statement statement, String line, long printed) {
        var found = statement.amount(line, ACCOUNTS);
        assertThat(found.minus(Money.thousands(printed)).abs())
                .as("%s line %s: %s, printed %d", statement.form().name(), line, found, printed)
                .isLessThanOrEqualTo(Money.thousands(2));
    }

    /** Giske, annual report 2022, main figures after § 5-6: lines 9, 15, 16, 22, 23 and 24. */
    @Test
    void the_main_figures_of_giske_2022() {
        var sums = new Books()
                .drift("870", "800", -803_398)
                .drift("010", "202", 746_318 - 40_650)
                .drift("590", "332", 40_650)
                .drift("500", "870", 65_136)
                .drift("990", "860", -40_650)
                .sums();
        var byArt = statement("5-6", 2022, sums);
        var operating = statement("5-4-1", 2022, sums);

        assertLine(byArt, "9", 803_398);
        assertLine(byArt, "15", 746_318);
        assertLine(byArt, "16", 57_080);
        assertLine(byArt, "22", -65_136);
        assertLine(byArt, "23", 40_650);
        assertLine(byArt, "24", 32_595);
        assertLine(operating, "9", 57_080);
        assertLine(operating, "17", 32_595);
    }

    /** Stavanger, annual report 2020, § 5-6 lines 1 to 5, which are lines 1 to 4 of § 5-4. */
    @Test
    void the_general_income_of_stavanger_2020() {
        var sums = new Books()
                .drift("800", "840", -2_948_128)
                .drift("870", "800", -5_548_456)
                .drift("874", "800", -215_890)
                .drift("810", "850", -369_902)
                .sums();
        var byArt = statement("5-6", 2020, sums);
        var operating = statement("5-4-1", 2020, sums);

        for (int line = 1; line <= 3; line++) {
            assertThat(byArt.amount("" + line, ACCOUNTS)).isEqualTo(operating.amount("" + line, ACCOUNTS));
        }
        assertLine(operating, "3", 215_890);
        assertLine(operating, "4", 369_902);
        assertLine(operating, "5", 2_948_128 + 5_548_456 + 215_890 + 369_902);
    }

    /** Stavanger, annual report 2021, note 1: what the year brought in operation and in investment. */
    @Test
    void the_net_result_of_stavanger_2021() {
        var sums = new Books()
                .drift("870", "800", -13_012_356)
                .drift("010", "202", 11_935_621)
                .drift("500", "870", 88_774)
                .sums();

        assertLine(statement("5-6", 2021, sums), "24", 987_961);
        assertLine(statement("5-4-1", 2021, sums), "17", 987_961);
    }
}
