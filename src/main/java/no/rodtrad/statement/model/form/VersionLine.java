package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.statement.model.form.FormLine.Term;

/**
 * Which lines of a newer form a line of an older one became. One line that became several can be shown for old years
 * only as their net.
 */
public record VersionLine(String form, String oldVersion, String oldLine, String newVersion, List<Term> newLines) {

    private static final List<String> HEADER = List.of("form", "old_version", "old_line", "new_version", "new_lines");

    public VersionLine {
        newLines = List.copyOf(newLines);
    }

    public boolean isSplit() {
        return newLines.size() > 1;
    }

    /** Reads what the lines became. Every line of both versions is there once. */
    public static Outcome<List<VersionLine>> read(FormFile file, StatementForms forms) {
        var problems = new ArrayList<Problem>();
        var found = new ArrayList<VersionLine>();
        var seen = new HashMap<String, Integer>();
        for (var row : PolicyTable.read(file, HEADER, problems).rows()) {
            var older = version(row, "old_version", forms);
            var newer = version(row, "new_version", forms);
            if (older.isEmpty() || newer.isEmpty()) continue;
            var oldLine = row.needed("old_line");
            if (older.getFirst().line(oldLine).isEmpty()) {
                row.problem(
                        "old_line",
                        "statement.form.problem.no-line",
                        older.getFirst().name());
            }
            var lines = SumText.read(row, "new_lines", newer.getFirst());
            twice(row, "old_line", older.getFirst().name() + ":" + oldLine, seen);
            for (var term : lines) twice(row, "new_lines", newer.getFirst().name() + ">" + term.line(), seen);
            found.add(new VersionLine(
                    row.text("form"), row.text("old_version"), oldLine, row.text("new_version"), lines));
        }
        for (var line : found) checkWhole(file, forms, line, seen, problems);
        return problems.isEmpty() ? new Accepted<>(List.copyOf(found)) : new Rejected<>(problems);
    }

    private static void twice(PolicyTable.Row row, String column, String key, HashMap<String, Integer> seen) {
        var earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) row.problem(column, "statement.form.problem.twice", Integer.toString(earlier));
    }

    private static List<StatementForm> version(PolicyTable.Row row, String column, StatementForms forms) {
        var version = row.needed(column);
        var found = forms.versions(row.text("form")).stream()
                .filter(form -> form.version().name().equals(version))
                .toList();
        if (found.isEmpty()) row.problem(column, "statement.form.problem.unknown-form");
        return found;
    }

    private static void checkWhole(
            FormFile file,
            StatementForms forms,
            VersionLine line,
            HashMap<String, Integer> seen,
            List<Problem> problems) {
        for (var form : forms.versions(line.form())) {
            boolean old = form.version().name().equals(line.oldVersion());
            if (!old && !form.version().name().equals(line.newVersion())) continue;
            for (var each : form.lines()) {
                var key = form.name() + (old ? ":" : ">") + each.code();
                if (seen.putIfAbsent(key, 0) == null) {
                    problems.add(new Problem(
                            file.name(),
                            0,
                            old ? "old_line" : "new_lines",
                            each.code(),
                            "statement.form.problem.line-left-out",
                            List.of(form.name())));
                }
            }
        }
    }
}
