package no.rodtrad.statement.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.statement.FormLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every account that a year knows has one line in every form, or is on the list of what the guide leaves open. */
class PlacementTest {

    private static final StatementForms FORMS = FormLibrary.forms();
    private static final List<OpenAccount> OPEN = FormLibrary.openAccounts();

    static IntStream years() {
        return IntStream.rangeClosed(2020, 2027);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("years")
    void each_valid_art_and_function_lands_on_exactly_one_line(int year) {
        for (var form : FORMS.all()) {
            if (!form.version().contains(year) || form.isSecondPart()) continue;
            var placement = Placement.of(FORMS, form, year, year, MappingOverrides.NONE);
            for (var inClass : form.accountClasses()) {
                var none = new TreeSet<String>();
                for (var account : FORMS.codes().accounts(inClass, year)) {
                    for (var function : functions(inClass, year)) {
                        var lines = placement.linesOf(inClass, account.code(), function);
                        if (lines.isEmpty()) none.add(account.code());
                        if (lines.size() > 1) assertDivided(form, account.code(), lines);
                    }
                }
                assertThat(none)
                        .as(
                                "without a line in %s, class %s; place them, or say why in open-accounts.csv",
                                form.name(), inClass)
                        .isEqualTo(OpenAccount.in(OPEN, inClass, year));
            }
        }
    }

    private static List<Optional<String>> functions(AccountClass inClass, int year) {
        if (inClass == AccountClass.BALANCE_SHEET) return List.of(Optional.empty());
        return FORMS.codes().functions(inClass, year).stream()
                .map(each -> Optional.of(each.code()))
                .toList();
    }

    /** After § 5-9 an amount is divided into what was budgeted and what became of it. */
    private static void assertDivided(StatementForm form, String account, List<FormLine> lines) {
        assertThat(lines).as("%s %s", form.name(), account).allMatch(line -> line.basis() != FormLine.Basis.OWN);
    }

    @Test
    void an_art_of_another_year_is_not_placed() {
        var placement = Placement.of(FORMS, FORMS.form("5-4-1", 2025), 2025, 2025, MappingOverrides.NONE);

        assertThat(placement.linesOf(AccountClass.OPERATION, "875", Optional.of("800")))
                .isEmpty();
        assertThat(placement.linesOf(AccountClass.OPERATION, "878", Optional.of("800")))
                .extracting(FormLine::code)
                .containsExactly("3");
    }

    @Test
    void a_grant_of_the_state_is_general_only_on_its_functions() {
        var placement = Placement.of(FORMS, FORMS.form("5-4-1", 2024), 2024, 2024, MappingOverrides.NONE);

        assertThat(placement.linesOf(AccountClass.OPERATION, "810", Optional.of("850")))
                .extracting(FormLine::code)
                .containsExactly("4");
        assertThat(placement.linesOf(AccountClass.OPERATION, "810", Optional.of("202")))
                .extracting(FormLine::code)
                .containsExactly("6");
    }
}
