package no.rodtrad.intake.saft;

/** A set of numbers that costs little more than the numbers themselves. */
final class LongSet {

    private long[] slots = new long[1 << 10];
    private boolean hasZero;
    private int size;

    /** Whether the number was new. */
    boolean add(long number) {
        if (number == 0) {
            boolean first = !hasZero;
            hasZero = true;
            return first;
        }
        if (2 * size >= slots.length) grow();
        if (!place(slots, number)) return false;
        size++;
        return true;
    }

    private static boolean place(long[] into, long number) {
        int mask = into.length - 1;
        int slot = Long.hashCode(number * 0x9E3779B97F4A7C15L) & mask;
        while (into[slot] != 0) {
            if (into[slot] == number) return false;
            slot = (slot + 1) & mask;
        }
        into[slot] = number;
        return true;
    }

    private void grow() {
        var larger = new long[slots.length * 2];
        for (var number : slots) if (number != 0) place(larger, number);
        slots = larger;
    }
}
