package no.rodtrad.numbercheck.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for in every sentence, and stands in few. It is tried only where the sentence has the
 * letters that it needs; what is found is the same.
 */
public final class QuickPattern {

    private final Pattern pattern;
    private final NeededLetters needed;

    private QuickPattern(String regex) {
        pattern = Pattern.compile(regex);
        needed = NeededLetters.of(regex);
    }

    public static QuickPattern of(String regex) {
        return new QuickPattern(regex);
    }

    public boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** Whether it stands in a text that most often has nothing of it, and is asked about this alone. */
    boolean inRare(String text) {
        return needed.mayBeIn(new LetterRuns(text)) && in(text);
    }

    /** Whether it stands in a sentence, in lower case. */
    public boolean in(ReportSentence sentence) {
        return in(sentence, sentence.lower());
    }

    /** Whether it stands in a part of a sentence. */
    public boolean in(ReportSentence sentence, String part) {
        return mayBeIn(sentence) && in(part);
    }

    public Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    /** Over a sentence in lower case; finds nothing, at once, where it has not what is needed. */
    public Matcher matcher(ReportSentence sentence) {
        return matcher(sentence, sentence.lower());
    }

    /** The same over a part of a sentence, or over what stands in it in capitals too; not for replacing in it. */
    public Matcher matcher(ReportSentence sentence, String part) {
        return pattern.matcher(mayBeIn(sentence) ? part : "");
    }

    /** For a pattern that holds this one. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** Whether a sentence has the letters that it needs. */
    public boolean mayBeIn(ReportSentence sentence) {
        return needed.mayBeIn(sentence.runs());
    }
}
