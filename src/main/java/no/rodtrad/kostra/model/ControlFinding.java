package no.rodtrad.kostra.model;

import java.util.List;

/**
 * What one control found.
 *
 * @param rule the number of the control, such as {@code 010}
 * @param lines lines of the file, counted from 1 after empty lines are left out; none when it concerns the whole file
 * @param messageKey key of the text that says what is wrong and what to correct
 */
public record ControlFinding(
        Severity severity, String rule, List<Integer> lines, String messageKey, List<String> arguments) {

    public ControlFinding {
        lines = List.copyOf(lines);
        arguments = List.copyOf(arguments);
    }
}
