package no.rodtrad.chart.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code lists that an entry is checked against.
 *
 * @param arts three digits, for municipalities and operations
 * @param functions three digits, for municipalities and operations
 * @param chapters of the balance sheet, two digits or more
 */
public record KostraCodes(Map<String, YearRange> arts, Map<String, YearRange> functions, Set<String> chapters) {

    public KostraCodes {
        arts = Map.copyOf(arts);
        functions = Map.copyOf(functions);
        chapters = Set.copyOf(chapters);
    }

    /** Whether the first three digits are an art of that year. */
    public boolean hasArt(String art, int year) {
        return art.length() >= 3 && isValid(arts.get(art.substring(0, 3)), year);
    }

    public boolean hasFunction(String function, int year) {
        return isValid(functions.get(function), year);
    }

    /** The chapter of a balance account is its second and third digit. */
    public boolean hasChapter(String account) {
        if (account.length() < 3) return false;
        var chapter = account.substring(1, 3);
        // Some chapters are subdivided in KOSTRA (411, 412), while the account has two digits of them.
        return chapters.stream().anyMatch(code -> code.startsWith(chapter));
    }

    private static boolean isValid(@Nullable YearRange years, int year) {
        return years != null && years.contains(year);
    }
}
