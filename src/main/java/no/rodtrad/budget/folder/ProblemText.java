package no.rodtrad.budget.folder;

import java.util.List;
import no.rodtrad.kernel.Problem;
import no.rodtrad.web.Texts;
import org.springframework.modulith.NamedInterface;

/** Writes problems for people: where it is, what stood there, what is wrong and how to mend it. */
@NamedInterface("folder")
public final class ProblemText {

    private ProblemText() {}

    /** One paragraph for each, and last that nothing was taken in. */
    public static String of(List<Problem> problems, Texts text) {
        var out = new StringBuilder();
        for (var problem : problems) {
            out.append(place(problem, text)).append('\n');
            out.append("    ")
                    .append(text.get(problem.messageKey(), problem.arguments().toArray()))
                    .append('\n');
        }
        return out.append(text.get("ledger.problem.nothing-taken")).append('\n').toString();
    }

    private static String place(Problem problem, Texts text) {
        var place = new StringBuilder(problem.file());
        if (problem.line() > 0) place.append(", ").append(text.get("ledger.problem.line", problem.line()));
        if (!problem.column().isEmpty()) {
            place.append(", ").append(text.get("ledger.problem.column", problem.column()));
        }
        if (!problem.found().isEmpty()) place.append(": ").append(problem.found());
        return place.toString();
    }
}
