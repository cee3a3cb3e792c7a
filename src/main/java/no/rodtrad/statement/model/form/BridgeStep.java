package no.rodtrad.statement.model.form;

import java.util.List;
import no.rodtrad.statement.model.form.FormLine.Term;

/** A step of the bridge from a budget area's frame to its appropriation. @param lines of the first part of § 5-4 */
public record BridgeStep(String id, List<Term> lines, FormVersion years, FormLabel label) {

    public BridgeStep {
        lines = List.copyOf(lines);
    }

    boolean has(String line) {
        return lines.stream().anyMatch(term -> term.line().equals(line));
    }
}
