package no.rodtrad.kernel;

import java.util.List;

/**
 * One thing wrong with what was handed in.
 *
 * @param file name of the file, without folders
 * @param line counted from 1 with the header; 0 when it concerns the whole file
 * @param column name of the column, empty when it concerns the whole line
 * @param found what stood there
 * @param messageKey key of the text that says what is wrong and how to mend it
 */
public record Problem(String file, int line, String column, String found, String messageKey, List<String> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
