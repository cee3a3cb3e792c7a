package no.rodtrad.numbercheck.model;

import java.util.regex.Pattern;

/**
 * Patterns of many words, looked for in every sentence. Java tries each word at each letter; here a letter that no
 * match begins with is passed over at once. What is found is the same.
 */
public final class QuickPattern {

    /** The letters and signs of our languages; any other may begin a match. */
    private static final String LETTERS = letters();

    private QuickPattern() {}

    /** The pattern, with what it never begins with told before it; as it is when that cannot be told. */
    public static Pattern of(String regex) {
        var plain = Pattern.compile(regex);
        var matcher = plain.matcher("");
        // One that may be empty, or that asks for what stands before it, cannot be tried on a letter alone.
        if (matcher.lookingAt() || regex.contains("(?<=")) return plain;
        var never = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            var letter = LETTERS.substring(i, i + 1);
            // One that is accepted as far as it goes, and needs more to be told, may be the first of a match.
            boolean begins = matcher.reset(letter).lookingAt() || matcher.hitEnd();
            if (!begins) never.append(Pattern.quote(letter));
        }
        return never.isEmpty() ? plain : Pattern.compile("(?![" + never + "])(?:" + regex + ")");
    }

    private static String letters() {
        var letters = new StringBuilder();
        for (char c = ' '; c < 0x7f; c++) letters.append(c);
        for (char c = '\u00e0'; c <= '\u00ff'; c++) letters.append(c);
        return letters.toString();
    }
}
