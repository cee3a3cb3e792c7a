package no.rodtrad.chart.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Arts as the public sees them: by their first digit, with sick-pay refunds (710) among pay (0), so that nobody can
 * read sick leave out of a small unit's accounts.
 */
public record ArtGroup(int digit) implements Comparable<ArtGroup> {

    public static final ArtGroup PAY = new ArtGroup(0);

    /** All ten, in order. */
    public static final List<ArtGroup> ALL =
            IntStream.range(0, 10).mapToObj(ArtGroup::new).toList();

    public ArtGroup {
        if (digit < 0 || digit > 9) throw new IllegalArgumentException("Not a group of arts: " + digit);
    }

    /** The group of an art, with or without local digits. */
    public static ArtGroup of(String art) {
        return art.startsWith("710") ? PAY : new ArtGroup(art.charAt(0) - '0');
    }

    /** Groups 0 to 5 are expenditure, 6 to 9 income. Sick-pay refunds are income in a group of expenditure. */
    public boolean isExpenditure() {
        return digit <= 5;
    }

    @Override
    public int compareTo(ArtGroup other) {
        return Integer.compare(digit, other.digit);
    }
}
