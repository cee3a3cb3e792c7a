package no.rodtrad.numbercheck.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Cuts the endings of words, so that {@code barnehagene} and {@code barnehage} meet. */
public final class Stems {

    /** A word of a text and where it stands. */
    public record Word(String stem, String lower, int start, int end) {}

    private static final String[] ENDINGS = {
        "enes", "anes", "ene", "ane", "ens", "ets", "en", "et", "er", "ar", "a", "e"
    };
    private static final Set<String> SMALL = Set.of(
            "i", "på", "ved", "av", "og", "for", "til", "med", "fra", "frå", "i.", "the", "de", "dei", "det", "den");

    private Stems() {}

    public static String of(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 4) return lower;
        for (var ending : ENDINGS) {
            if (lower.endsWith(ending) && lower.length() - ending.length() >= 3) {
                lower = lower.substring(0, lower.length() - ending.length());
                break;
            }
        }
        int last = lower.length() - 1;
        if (last > 2 && lower.charAt(last) == lower.charAt(last - 1)) lower = lower.substring(0, last);
        return lower;
    }

    /** The words of a text, small ones left out. */
    public static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isInner(text, at))) at++;
            var word = text.substring(from, at);
            var lower = word.toLowerCase(Locale.ROOT);
            if (!SMALL.contains(lower)) words.add(new Word(of(word), lower, from, at));
        }
        return words;
    }

    /** The words of a name without numbers and endings, in any order. */
    public static Set<String> name(String label) {
        var stems = new TreeSet<String>();
        for (var word : words(label)) if (!Character.isDigit(word.lower().charAt(0))) stems.add(word.stem());
        return stems;
    }

    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && at > 0
                && Character.isLetter(text.charAt(at - 1));
    }
}
