package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.statement.model.form.AccountSelector.CodeRange;
import no.rodtrad.statement.model.form.FormLine.Basis;

/** Whether an account can land on two lines of a form. */
final class OverlapCheck {

    private final Map<String, PolicyTable.Row> rows;
    private final List<FormLine> lines;

    OverlapCheck(Map<String, PolicyTable.Row> rows, Map<String, FormLine> lines) {
        this.rows = rows;
        this.lines = List.copyOf(lines.values());
    }

    void run() {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) compare(lines.get(i), lines.get(j));
        }
    }

    private void compare(FormLine one, FormLine other) {
        if (areApart(one.basis(), other.basis())) return;
        for (var first : one.selectors()) {
            for (var second : other.selectors()) {
                var found = common(first, second);
                if (found.isEmpty()) continue;
                Lookup.in(rows, other.code())
                        .problemWith("accounts", found, "statement.form.problem.overlap", one.code());
                return;
            }
        }
    }

    /** The first codes that both take; empty when there are none. */
    static String common(AccountSelector one, AccountSelector other) {
        boolean apart = one.accountClass() != other.accountClass() || one.rest() != other.rest();
        boolean functions = !one.functions().isEmpty() && !other.functions().isEmpty();
        if (apart || functions && common(one.functions(), other.functions()).isEmpty()) return "";
        return common(one.accounts(), other.accounts());
    }

    /** What was budgeted, and what was posted less and more, are parts of one amount. */
    private static boolean areApart(Basis one, Basis other) {
        if (one == other || one == Basis.OWN || other == Basis.OWN) return false;
        boolean twice =
                one == Basis.DIFFERENCE && other != Basis.BUDGET || other == Basis.DIFFERENCE && one != Basis.BUDGET;
        return !twice;
    }

    /** The first codes that stand in both; empty when there are none. */
    private static String common(List<CodeRange> ones, List<CodeRange> others) {
        for (var one : ones) {
            for (var other : others) {
                boolean sameYears = one.firstYear() <= other.lastYear() && other.firstYear() <= one.lastYear();
                if (!sameYears || one.from().length() != other.from().length()) continue;
                var from = max(one.from(), other.from());
                var to = one.to().compareTo(other.to()) < 0 ? one.to() : other.to();
                if (from.compareTo(to) < 0) return from + "-" + to;
                if (from.equals(to)) return from;
            }
        }
        return "";
    }

    private static String max(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
