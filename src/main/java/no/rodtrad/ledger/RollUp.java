package no.rodtrad.ledger;

import java.util.Arrays;

/** Adds entries up by cost centre, art and year while they pass. */
final class RollUp {

    /** Takes the sums of each cost centre, by year and cost centre. */
    interface Sink {
        void total(int year, int costCentre, Arts arts);
    }

    /** The arts of one cost centre in one year, in order, and beside each what it adds up to. */
    static final class Arts {

        int count;
        int[] arts = new int[16];
        long[] amounts = new long[16];
        int[] entries = new int[16];

        private void add(int art, long amount, int entriesOfArt) {
            if (count == arts.length) {
                arts = Arrays.copyOf(arts, 2 * count);
                amounts = Arrays.copyOf(amounts, 2 * count);
                entries = Arrays.copyOf(entries, 2 * count);
            }
            arts[count] = art;
            amounts[count] = amount;
            entries[count++] = entriesOfArt;
        }
    }

    private static final long FREE = -1;

    private long[] keys = filled(1 << 14);
    private long[] amounts = new long[1 << 14];
    private int[] entries = new int[1 << 14];
    private int used;

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void add(int year, int costCentre, int art, long amountOre) {
        long key = (long) year << 48 | (long) costCentre << 16 | art;
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            if (++used > keys.length / 2) {
                grow();
                slot = slot(key);
            }
        }
        amounts[slot] = Math.addExact(amounts[slot], amountOre);
        entries[slot]++;
    }

    void addTo(Sink sink) {
        var sorted = new long[used];
        int count = 0;
        for (long key : keys) if (key != FREE) sorted[count++] = key;
        Arrays.sort(sorted);
        var arts = new Arts();
        for (int i = 0; i < used; i++) {
            int slot = slot(sorted[i]);
            arts.add((int) sorted[i] & 0xFFFF, amounts[slot], entries[slot]);
            long centre = sorted[i] >>> 16;
            if (i + 1 < used && sorted[i + 1] >>> 16 == centre) continue;
            sink.total((int) (centre >>> 32), (int) centre, arts);
            arts.count = 0;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != FREE && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldAmounts = amounts;
        var oldEntries = entries;
        keys = filled(oldKeys.length * 2);
        amounts = new long[keys.length];
        entries = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == FREE) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            amounts[slot] = oldAmounts[i];
            entries[slot] = oldEntries[i];
        }
    }

    private static long[] filled(int length) {
        var keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
