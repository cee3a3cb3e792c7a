package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Set;
import no.rodtrad.statement.model.form.FormLine.Term;

/**
 * Something that must be equal: lines of two forms, or accounts that come to nothing together.
 *
 * @param left lines of the left form; none when accounts come to nothing
 * @param right lines of the right form
 * @param accounts that come to nothing, or that explain the difference
 * @param exceptFunctions functions whose entries explain nothing
 */
public record CheckRule(
        String id,
        Side left,
        Side right,
        List<AccountSelector> accounts,
        Set<String> exceptFunctions,
        FormVersion years,
        String law,
        FormLabel label,
        String mark) {

    /** Lines of a form, as it shows them; the form is empty on a rule of accounts alone. */
    public record Side(String form, List<Term> lines) {

        static final Side NONE = new Side("", List.of());

        public Side {
            lines = List.copyOf(lines);
        }
    }

    public CheckRule {
        accounts = List.copyOf(accounts);
        exceptFunctions = Set.copyOf(exceptFunctions);
    }

    boolean comparesForms() {
        return !left.form().isEmpty();
    }
}
