package no.rodtrad.ledger;

import no.rodtrad.chart.model.YearRange;

/** Sets of fiscal years as bits, so that the validity of three codes is three tests for each of millions of lines. */
final class YearMask {

    static final int FIRST = 1990;
    static final int LAST = FIRST + 63;

    private YearMask() {}

    static long of(YearRange years) {
        long mask = 0;
        for (int year = Math.max(FIRST, years.from()); year <= Math.min(LAST, years.to()); year++) {
            mask |= bit(year);
        }
        return mask;
    }

    static boolean contains(long mask, int year) {
        return (mask & bit(year)) != 0;
    }

    private static long bit(int year) {
        return 1L << (year - FIRST);
    }
}
