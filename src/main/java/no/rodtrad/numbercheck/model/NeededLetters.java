package no.rodtrad.numbercheck.model;

import java.util.List;

/** The letters that every match of a pattern has, read from the pattern: a text without them has no match. */
sealed interface NeededLetters {

    /** Whether a text may have a match; false only when it has none. */
    boolean mayBeIn(LetterRuns text);

    /** @param regex as {@link java.util.regex.Pattern} reads it; what is not understood of it needs no letters */
    static NeededLetters of(String regex) {
        return new PatternLetters(regex).alternatives();
    }

    NeededLetters NOTHING = new All(new NeededLetters[0]);

    /** Letters that follow each other. */
    record Run(int[] bits) implements NeededLetters {

        Run(String letters) {
            this(LetterRuns.bits(letters));
        }

        @Override
        public boolean mayBeIn(LetterRuns text) {
            for (int bit : bits) if (!text.has(bit)) return false;
            return true;
        }
    }

    record All(NeededLetters[] parts) implements NeededLetters {
        @Override
        public boolean mayBeIn(LetterRuns text) {
            for (var part : parts) if (!part.mayBeIn(text)) return false;
            return true;
        }
    }

    record Any(NeededLetters[] parts) implements NeededLetters {
        @Override
        public boolean mayBeIn(LetterRuns text) {
            for (var part : parts) if (part.mayBeIn(text)) return true;
            return false;
        }
    }

    static NeededLetters all(List<NeededLetters> parts) {
        var needed = parts.stream().filter(part -> part != NOTHING).toList();
        if (needed.isEmpty()) return NOTHING;
        return needed.size() == 1 ? needed.getFirst() : new All(needed.toArray(NeededLetters[]::new));
    }

    static NeededLetters any(List<NeededLetters> parts) {
        if (parts.contains(NOTHING)) return NOTHING;
        return parts.size() == 1 ? parts.getFirst() : new Any(parts.toArray(NeededLetters[]::new));
    }
}
