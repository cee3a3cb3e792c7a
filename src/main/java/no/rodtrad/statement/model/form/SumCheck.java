package no.rodtrad.statement.model.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.FormLine.Term;

/** Whether the sums of a form can be computed, and mean what their signs say. */
final class SumCheck {

    private final Map<String, PolicyTable.Row> rows;
    private final Map<String, FormLine> lines;
    private final Set<String> done = new HashSet<>();

    SumCheck(Map<String, PolicyTable.Row> rows, Map<String, FormLine> lines) {
        this.rows = rows;
        this.lines = lines;
    }

    void run() {
        for (var line : lines.values()) {
            if (line.kind() != Kind.SUM) continue;
            for (var term : line.sumOf()) checkTerm(line, term);
        }
        for (var code : lines.keySet()) follow(code, new HashSet<>());
    }

    private void checkTerm(FormLine line, Term term) {
        var row = Lookup.in(rows, line.code());
        var part = lines.get(term.line());
        if (part == null) {
            row.problemWith("sum_of", term.line(), "statement.form.problem.missing-line");
        } else if (part.kind() == Kind.GROUP) {
            row.problemWith("sum_of", term.line(), "statement.form.problem.sum-of-group");
        } else if (line.sign() * part.sign() != term.sign()) {
            // A sum of what is posted becomes, in what is shown, a plus where both have one sign and else a minus.
            row.problemWith(
                    "sum_of",
                    (term.sign() > 0 ? "+" : "-") + term.line(),
                    "statement.form.problem.sign",
                    line.code(),
                    part.code());
        }
    }

    private void follow(String code, Set<String> above) {
        if (done.contains(code)) return;
        if (!above.add(code)) {
            Lookup.in(rows, code).problem("sum_of", "statement.form.problem.cycle", code);
            done.add(code);
            return;
        }
        var line = lines.get(code);
        if (line != null) for (var term : line.sumOf()) follow(term.line(), above);
        above.remove(code);
        done.add(code);
    }
}
