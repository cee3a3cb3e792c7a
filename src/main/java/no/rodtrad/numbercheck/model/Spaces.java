package no.rodtrad.numbercheck.model;

/** Makes lines comparable. Plain loops, since every line of a report goes through them. */
final class Spaces {

    private Spaces() {}

    /** With one space for each run of white space inside it. */
    static String single(String text) {
        return written(text, false);
    }

    /** The same with one {@code #} for each run of digits, and nothing around it: the lines of two pages are alike. */
    static String masked(String text) {
        return written(text.strip(), true);
    }

    private static String written(String text, boolean maskDigits) {
        var written = new StringBuilder(text.length());
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shown = isSpace(c) ? ' ' : maskDigits && isDigit(c) ? '#' : c;
            boolean again = shown == last && (isSpace(c) || shown != c);
            if (!again) written.append(shown);
            // A space and a number sign that are printed are no part of a run.
            last = isSpace(c) || shown != c ? shown : 0;
        }
        return written.toString();
    }

    /** As {@code \s} in a pattern, which leaves hard spaces alone. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
