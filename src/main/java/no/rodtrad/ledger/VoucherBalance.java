package no.rodtrad.ledger;

import java.util.Arrays;

/**
 * Checks that every voucher balances. The lines of a voucher usually stand together; those that do not are kept in a
 * table of open sums, so the order of the file does not matter.
 */
final class VoucherBalance {

    /** Told about each voucher that is out of balance, when all lines are read. */
    interface Imbalance {
        void at(int firstLine, int year, long voucher, long sumOre);
    }

    private int year = -1;
    private long voucher;
    private long sum;
    private int firstLine;

    /** Open addressing by year and voucher. A slot is free when its line is 0. */
    private long[] keys = new long[1 << 10];

    private long[] sums = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int used;

    /** @throws ArithmeticException when the sum of a voucher is beyond what a number here can hold */
    void add(int line, int inYear, long inVoucher, long amountOre) {
        if (inVoucher != voucher || inYear != year) {
            keep();
            year = inYear;
            voucher = inVoucher;
            firstLine = line;
            sum = 0;
        }
        sum = Math.addExact(sum, amountOre);
    }

    void reportTo(Imbalance report) {
        keep();
        year = -1;
        // In the order of the file.
        var open = new long[used];
        int count = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (lines[slot] != 0 && sums[slot] != 0) open[count++] = (long) lines[slot] << 32 | slot;
        }
        Arrays.sort(open, 0, count);
        for (int i = 0; i < count; i++) {
            int slot = (int) open[i];
            report.at(lines[slot], yearOf(keys[slot]), voucherOf(keys[slot]), sums[slot]);
        }
    }

    /** Moves the voucher at hand to the open ones, when it is open. */
    private void keep() {
        if (year < 0) return;
        long key = (long) (year - YearMask.FIRST) << 56 | voucher;
        int slot = slot(key);
        if (lines[slot] != 0) {
            sums[slot] = Math.addExact(sums[slot], sum);
        } else if (sum != 0) {
            keys[slot] = key;
            sums[slot] = sum;
            lines[slot] = firstLine;
            if (++used > keys.length / 2) grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & mask;
        while (lines[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldSums = sums;
        var oldLines = lines;
        keys = new long[oldKeys.length * 2];
        sums = new long[oldKeys.length * 2];
        lines = new int[oldKeys.length * 2];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            // A voucher that came to balance in the meantime may be forgotten.
            if (oldLines[i] == 0 || oldSums[i] == 0) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            sums[slot] = oldSums[i];
            lines[slot] = oldLines[i];
            used++;
        }
    }

    private static int yearOf(long key) {
        return (int) (key >>> 56) + YearMask.FIRST;
    }

    private static long voucherOf(long key) {
        return key & (1L << 56) - 1;
    }
}
