package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.rodtrad.statement.model.form.FormLine.Term;

/** Reads a sum of lines as it is written in the files: {@code 10+11+12-13-14}. */
final class SumText {

    private static final Pattern TERM = Pattern.compile("([+-]?)([\\w.]+(?:-[A-Z]+)?)");
    private static final Pattern SUM = Pattern.compile("-?[\\w.]+(?:-[A-Z]+)?([+-][\\w.]+(?:-[A-Z]+)?)*");

    private SumText() {}

    static List<Term> read(PolicyTable.Row row, String column) {
        var text = row.needed(column);
        var terms = new ArrayList<Term>();
        if (text.isEmpty()) return terms;
        if (!SUM.matcher(text).matches()) {
            row.problem(column, "statement.form.problem.sum-of");
            return terms;
        }
        var matcher = TERM.matcher(text);
        while (matcher.find()) terms.add(new Term(matcher.group(1).equals("-") ? -1 : 1, matcher.group(2)));
        return terms;
    }

    /** As {@link #read}, where each line must be in the form. */
    static List<Term> read(PolicyTable.Row row, String column, StatementForm form) {
        var terms = read(row, column);
        for (var term : terms) {
            if (form.line(term.line()).isEmpty()) {
                row.problemWith(column, term.line(), "statement.form.problem.no-line", form.name());
            }
        }
        return terms;
    }
}
