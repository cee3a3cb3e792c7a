package no.rodtrad.intake.web;

import java.util.List;
import no.rodtrad.kernel.Phrase;

/**
 * What a file is and what it says of itself, as the page shows it above the reconciliation.
 *
 * @param warnings what has to be known before anything is pressed, the gravest first
 * @param rows what it is, in pairs of words
 * @param controls what it says that it adds up to, beside what was summed; none for files that say nothing
 * @param findings remarks of the reader, or what the controls of Statistics Norway found
 * @param findingsHeading key of the text over them
 * @param place key of the text over what a finding concerns
 * @param more findings that are not shown; empty for none
 * @param deleted what is said of how long the file is kept; empty when it is gone
 */
public record FileFacts(
        List<Phrase> warnings,
        List<Row> rows,
        List<Control> controls,
        List<Finding> findings,
        String findingsHeading,
        String place,
        String more,
        String deleted) {

    public FileFacts {
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
        controls = List.copyOf(controls);
        findings = List.copyOf(findings);
    }

    public record Row(String label, String value) {}

    public record Control(String name, String stated, String read, String difference, String verdict, String look) {}

    /** @param rule what it is about: the number of a control, or the name of an element */
    public record Finding(String look, String severity, String rule, String lines, Phrase what) {}
}
