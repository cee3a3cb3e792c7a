package no.rodtrad.numbercheck.model;

/**
 * Which runs of one, two and three letters stand in a text, so that a pattern that needs another is not tried on it. A
 * run that is not there may seem to be, as two runs may share a bit; one that is there is always seen. All digits are
 * one letter.
 */
final class LetterRuns {

    /** A sentence has some 200 different runs: one bit in twenty. */
    private static final int BITS = 4096;

    private final long[] seen = new long[BITS / 64];

    LetterRuns(CharSequence lowerText) {
        int before = 0;
        int last = 0;
        for (int i = 0; i < lowerText.length(); i++) {
            int letter = plain(lowerText.charAt(i));
            see(bit(0, 0, letter));
            if (i > 0) see(bit(0, last, letter));
            if (i > 1) see(bit(before, last, letter));
            before = last;
            last = letter;
        }
    }

    boolean has(int bit) {
        return (seen[bit >>> 6] & 1L << bit) != 0;
    }

    /** The bits that a text with this run has: of its longest parts, which the shorter ones follow from. */
    static int[] bits(CharSequence run) {
        int longest = Math.min(3, run.length());
        var bits = new int[run.length() - longest + 1];
        for (int i = 0; i < bits.length; i++) {
            int end = i + longest - 1;
            bits[i] = bit(
                    longest > 2 ? plain(run.charAt(end - 2)) : 0,
                    longest > 1 ? plain(run.charAt(end - 1)) : 0,
                    plain(run.charAt(end)));
        }
        return bits;
    }

    static boolean isSame(String run, String other) {
        if (run.length() != other.length()) return false;
        for (int i = 0; i < run.length(); i++) if (plain(run.charAt(i)) != plain(other.charAt(i))) return false;
        return true;
    }

    private void see(int bit) {
        seen[bit >>> 6] |= 1L << bit;
    }

    private static int plain(char letter) {
        return letter >= '0' && letter <= '9' ? '0' : Character.toLowerCase(letter);
    }

    private static int bit(int first, int second, int third) {
        int mixed = ((first * 0x3d + second) * 0x65 + third) * 0x9e3779b1;
        return mixed >>> 20;
    }
}
