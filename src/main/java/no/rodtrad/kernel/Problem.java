package no.rodtrad.kernel;

import java.util.List;

/**
 * One thing wrong with what was handed in. Words from a file are kept as they can be read, see {@link ReadableText}.
 *
 * @param file name of the file, without folders
 * @param line counted from 1 with the header; 0 when it concerns the whole file
 * @param column name of the column, empty when it concerns the whole line
 * @param found what stood there
 * @param messageKey key of the text that says what is wrong and how to mend it
 */
public record Problem(String file, int line, String column, String found, String messageKey, List<String> arguments) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FOUND = 80;
    private static final int LONGEST_ARGUMENT = 400;

    public Problem {
        file = ReadableText.line(file, LONGEST_NAME);
        column = ReadableText.line(column, LONGEST_FOUND);
        found = ReadableText.line(found, LONGEST_FOUND);
        arguments = arguments.stream()
                .map(each -> ReadableText.line(each, LONGEST_ARGUMENT))
                .toList();
    }

    /** What is wrong and how to mend it, with amounts as the language of the reader writes them. */
    public Phrase phrase() {
        return phrase(messageKey, arguments);
    }

    /** The same, where only the words are at hand. */
    public static Phrase phrase(String messageKey, List<String> arguments) {
        var shown = arguments.stream()
                .<Object>map(each -> Money.ofInKroner(each)
                        .<Object>map(FigureValue.Amount::new)
                        .orElse(each))
                .toList();
        return new Phrase(messageKey, shown);
    }
}
