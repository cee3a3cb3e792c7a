package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.database.Municipalities;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * KOSTRA's codes lie in the database for imports and as files for forms, which are read without a database. They are
 * the same facts.
 */
@RodtradTest
class CodesAgreeTest {

    @Autowired
    Municipalities municipalities;

    @Autowired
    ChartService chart;

    @Test
    void entries_are_checked_against_the_same_codes_with_and_without_a_database() {
        var stored = municipalities.in(TestMunicipality.fresh(municipalities), chart::kostra);
        var shipped = FormLibrary.kostra();

        assertThat(new TreeMap<>(stored.operation().arts()))
                .isEqualTo(new TreeMap<>(shipped.operation().arts()));
        assertThat(new TreeMap<>(stored.investment().arts()))
                .isEqualTo(new TreeMap<>(shipped.investment().arts()));
        assertThat(new TreeMap<>(stored.operation().functions()))
                .isEqualTo(new TreeMap<>(shipped.operation().functions()));
        assertThat(new TreeMap<>(stored.investment().functions()))
                .isEqualTo(new TreeMap<>(shipped.investment().functions()));
        assertThat(stored.chapters()).isEqualTo(shipped.chapters());
    }

    @Test
    void a_code_has_the_same_name_in_the_explorer_and_in_the_statements() {
        var municipality = TestMunicipality.fresh(municipalities);
        var codes = FormLibrary.forms().codes();
        Map<String, String> arts = new TreeMap<>();
        Map<String, String> functions = new TreeMap<>();
        for (var inClass : new AccountClass[] {AccountClass.INVESTMENT, AccountClass.OPERATION}) {
            codes.all(inClass).forEach(code -> arts.put(code.code(), code.name()));
            codes.allFunctions(inClass).forEach(code -> functions.put(code.code(), code.name()));
        }

        // A code whose name was found nowhere has none in either place.
        functions.values().removeIf(String::isEmpty);

        assertThat(new TreeMap<>(municipalities.in(municipality, chart::artNames)))
                .isEqualTo(arts);
        assertThat(new TreeMap<>(municipalities.in(municipality, chart::functionNames)))
                .isEqualTo(functions);
    }
}
