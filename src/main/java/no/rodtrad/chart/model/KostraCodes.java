package no.rodtrad.chart.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code lists that an entry is checked against.
 *
 * @param chapters of the balance sheet, two to four digits
 */
public record KostraCodes(ValidCodes operation, ValidCodes investment, Set<String> chapters) {

    /**
     * What may be posted in one class of accounts of a municipality.
     *
     * @param arts by their three digits
     * @param functions by their three digits
     */
    public record ValidCodes(Map<String, YearRange> arts, Map<String, YearRange> functions) {

        public ValidCodes {
            arts = Map.copyOf(arts);
            functions = Map.copyOf(functions);
        }

        /** Whether the first three digits are an art of that year. */
        public boolean hasArt(String art, int year) {
            return art.length() >= 3 && isValid(arts.get(art.substring(0, 3)), year);
        }

        public boolean hasFunction(String function, int year) {
            return isValid(functions.get(function), year);
        }

        private static boolean isValid(@Nullable YearRange years, int year) {
            return years != null && years.contains(year);
        }
    }

    public KostraCodes {
        chapters = Set.copyOf(chapters);
    }

    /**
     * The codes of a class with arts and functions.
     *
     * @throws IllegalArgumentException for the balance sheet, which has chapters
     */
    public ValidCodes of(AccountClass accountClass) {
        return switch (accountClass) {
            case INVESTMENT -> investment;
            case OPERATION -> operation;
            case BALANCE_SHEET -> throw new IllegalArgumentException("The balance sheet has no arts.");
        };
    }

    /**
     * The chapter of a balance account: the longest one that its digits begin with.
     *
     * @param account without the digit of its class, such as {@code 4510}
     */
    public Optional<String> chapterOf(String account) {
        for (int length = Math.min(4, account.length()); length >= 2; length--) {
            var chapter = account.substring(0, length);
            if (chapters.contains(chapter)) return Optional.of(chapter);
        }
        return Optional.empty();
    }
}
