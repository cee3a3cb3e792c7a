package no.rodtrad.kostra.model.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** What the controls have found so far. */
final class Findings {

    private static final String TEXTS = "kostra.rule.";

    private final List<ControlFinding> found = new ArrayList<>();

    /** Something wrong with one record. */
    void at(KostraRecord record, Rule rule, Severity severity, Object... arguments) {
        at(List.of(record.line()), rule, severity, arguments);
    }

    /** Something wrong with several records together. */
    void at(List<Integer> lines, Rule rule, Severity severity, Object... arguments) {
        at(lines, rule.number(), rule.number(), severity, arguments);
    }

    /** Something wrong with the sums of the file. */
    void inSum(Rule rule, Severity severity, Object... arguments) {
        at(List.of(), rule, severity, arguments);
    }

    /** @param text what the text is called, when a control has more than one */
    void at(List<Integer> lines, String number, String text, Severity severity, Object... arguments) {
        var words = Stream.of(arguments).map(String::valueOf).toList();
        found.add(new ControlFinding(severity, number, lines, TEXTS + text, words));
    }

    List<ControlFinding> all() {
        return List.copyOf(found);
    }
}
