package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of policy that comes with the program is whole. */
class PolicyTest {

    private static final StatementForms FORMS = FormLibrary.forms();

    static IntStream years() {
        return IntStream.rangeClosed(2022, 2027);
    }

    @Test
    void every_table_is_read_without_a_problem() {
        assertThat(FORMS.all()).hasSize(11);
        assertThat(FormLibrary.crossChecks(FORMS).rules(2024)).isNotEmpty();
        assertThat(FormLibrary.bridge(FORMS)).isNotEmpty();
        assertThat(FormLibrary.versionLines(FORMS)).isNotEmpty();
        assertThat(FormLibrary.eliminationPairs()).isNotEmpty();
        assertThat(FormLibrary.proofs()).isNotNull();
        assertThat(FormLibrary.openAccounts()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void each_central_item_stands_on_the_lines_that_the_table_says(int year) {
        assertThat(FormLibrary.centralItems(FORMS, year)).isNotEmpty();
    }
}
