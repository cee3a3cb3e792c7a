package no.rodtrad.kostra.model;

import java.util.List;
import no.rodtrad.kernel.ReadableText;

/**
 * What one control found.
 *
 * @param rule the number of the control, such as {@code 010}
 * @param lines lines of the file, counted from 1 after empty lines are left out; none when it concerns the whole file
 * @param messageKey key of the text that says what is wrong and what to correct
 */
public record ControlFinding(
        Severity severity, String rule, List<Integer> lines, String messageKey, List<String> arguments) {

    /** No field of a record is longer; a line that is too long is told by its length. */
    private static final int LONGEST = 60;

    public ControlFinding {
        lines = List.copyOf(lines);
        arguments =
                arguments.stream().map(each -> ReadableText.line(each, LONGEST)).toList();
    }
}
