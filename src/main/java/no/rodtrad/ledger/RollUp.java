package no.rodtrad.ledger;

import java.util.Arrays;

/** Adds entries up by cost centre, art and year while they pass. */
final class RollUp {

    /** Takes the sums, sorted by year, cost centre and art. */
    interface Sink {
        void total(int year, int costCentre, int art, long amountOre, int entries);
    }

    private static final long FREE = -1;

    private long[] keys = filled(1 << 14);
    private long[] amounts = new long[1 << 14];
    private int[] entries = new int[1 << 14];
    private int used;

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void add(int year, int costCentre, int art, long amountOre) {
        add(key(year, costCentre, art), amountOre, 1);
    }

    void addTo(Sink sink) {
        var sorted = new long[used];
        int count = 0;
        for (long key : keys) if (key != FREE) sorted[count++] = key;
        Arrays.sort(sorted);
        for (long key : sorted) {
            int slot = slot(key);
            sink.total((int) (key >>> 48), (int) (key >>> 16), (int) key & 0xFFFF, amounts[slot], entries[slot]);
        }
    }

    /** The same sums without arts, and without the balance sheet. */
    RollUp byUnit() {
        var units = new RollUp();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] == FREE || (int) (keys[slot] >>> 16) == 0) continue;
            units.add(keys[slot] & ~0xFFFFL, amounts[slot], entries[slot]);
        }
        return units;
    }

    int size() {
        return used;
    }

    private void add(long key, long amountOre, int count) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            if (++used > keys.length / 2) {
                grow();
                slot = slot(key);
            }
        }
        amounts[slot] = Math.addExact(amounts[slot], amountOre);
        entries[slot] += count;
    }

    private static long key(int year, int costCentre, int art) {
        return (long) year << 48 | (long) costCentre << 16 | art;
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
