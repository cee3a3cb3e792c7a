package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.statement.model.adjustment.CaseStatements;
import no.rodtrad.statement.model.adjustment.CaseYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Before, change and after of a case. */
class CaseColumnsTest {

    private static final StatementForms FORMS = FormLibrary.forms();

    private static List<AccountSum> any(Random random, int year) {
        var byKey = new HashMap<AccountSum.Key, AccountSum>();
        for (var inClass : List.of(AccountClass.OPERATION, AccountClass.INVESTMENT)) {
            for (var sum : Books.any(random, FORMS.codes(), inClass, year)) {
                byKey.merge(sum.key(), sum, AccountSum::plus);
            }
        }
        return new ArrayList<>(byKey.values());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void before_and_change_are_after_on_every_line_to_the_ore(long seed) {
        var random = new Random(seed);
        int year = random.nextInt(2020, 2028);
        var changed = new CaseYear(new FiscalYear(year), any(random, year), any(random, year), List.of());
        for (var form : CaseStatements.FORMS) {
            var statement = Statement.of(
                    FORMS,
                    form,
                    year,
                    Map.of(
                            StatementColumn.BEFORE, changed.before(),
                            StatementColumn.CHANGE, changed.change(),
                            StatementColumn.AFTER, changed.after()),
                    MappingOverrides.NONE);

            for (var line : statement.lines()) {
                holds(line);
                line.parts().forEach(CaseColumnsTest::holds);
            }
        }
    }

    private static void holds(StatementLine line) {
        var before = line.amount(StatementColumn.BEFORE).orElse(Money.ZERO);
        var change = line.amount(StatementColumn.CHANGE).orElse(Money.ZERO);
        assertThat(line.amount(StatementColumn.AFTER).orElse(Money.ZERO))
                .as(line.code())
                .isEqualTo(before.plus(change));
    }
}
