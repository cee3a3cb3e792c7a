package no.rodtrad.numbercheck.model;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of many words that is looked for in every sentence. Java tries each word at each letter; here a letter that
 * no match begins with is passed over at once. What is found is the same.
 */
public final class QuickPattern {

    /** The letters and signs of our languages; any other may begin a match. */
    private static final int LETTERS = 0x100;

    private final Pattern plain;
    /** The same, with what it never begins with told before it. */
    private final Pattern passing;
    /** The letters that no match begins with. */
    private final BitSet never = new BitSet(LETTERS);

    private QuickPattern(String regex) {
        plain = Pattern.compile(regex);
        var matcher = plain.matcher("");
        // One that may be empty, or that asks for what stands before it, cannot be tried on a letter alone.
        boolean open = matcher.lookingAt() || regex.contains("(?<=");
        var signs = new StringBuilder();
        for (char letter = ' '; letter < LETTERS && !open; letter++) {
            if (letter >= 0x7f && letter < 0xe0) continue;
            var alone = Character.toString(letter);
            // One that is accepted as far as it goes, and needs more to be told, may be the first of a match.
            if (matcher.reset(alone).lookingAt() || matcher.hitEnd()) continue;
            never.set(letter);
            signs.append(Pattern.quote(alone));
        }
        passing = never.isEmpty() ? plain : Pattern.compile("(?![" + signs + "])(?:" + regex + ")");
    }

    public static QuickPattern of(String regex) {
        return new QuickPattern(regex);
    }

    /** Whether it stands anywhere in a text. */
    public boolean in(String text) {
        if (never.isEmpty()) return plain.matcher(text).find();
        Matcher matcher = null;
        for (int i = 0; i < text.length(); i++) {
            if (never.get(text.charAt(i))) continue;
            if (matcher == null)
                matcher = plain.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.region(i, text.length()).lookingAt()) return true;
        }
        return false;
    }

    /** For its groups, or for every place where it stands. */
    public Matcher matcher(String text) {
        return passing.matcher(text);
    }

    Pattern pattern() {
        return passing;
    }
}
