package no.rodtrad.kernel;

import java.util.regex.Pattern;

/** Words of a file as they can be told to a person, on a page and at a terminal. */
public final class ReadableText {

    private static final Pattern SPACE = Pattern.compile("[\\t\\r\\n\\f\u2028\u2029]");

    /** Signs that move a terminal or turn the text around, and halves of signs. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\\p{Cs}");

    private ReadableText() {}

    /** The text on one line, cut to so many characters: ends of lines and tabs are spaces, unfit signs are marked. */
    public static String line(String text, int longest) {
        // Cut first: somebody may hand in a word of a gigabyte.
        var cut = text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
        return UNFIT.matcher(SPACE.matcher(cut).replaceAll(" ")).replaceAll("\ufffd");
    }
}
