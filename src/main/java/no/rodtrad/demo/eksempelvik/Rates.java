package no.rodtrad.demo.eksempelvik;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Rates of interest in per cent, each from a month until the next one. */
final class Rates {

    private static final BigDecimal PARTS = BigDecimal.valueOf(1200);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO_HUNDRED = BigDecimal.valueOf(200);

    private final TreeMap<YearMonth, BigDecimal> rates;

    Rates(Map<YearMonth, BigDecimal> rates) {
        this.rates = new TreeMap<>(rates);
    }

    /** From each month on. */
    Map<YearMonth, BigDecimal> all() {
        return Collections.unmodifiableMap(rates);
    }

    BigDecimal in(int year, int month) {
        return rates.floorEntry(YearMonth.of(year, month)).getValue();
    }

    /** A twelfth of a year's interest, rounded to whole øre. */
    long ofMonth(long ore, int year, int month) {
        return rounded(BigDecimal.valueOf(ore).multiply(in(year, month)).divide(PARTS, 10, RoundingMode.HALF_UP));
    }

    /** A year's interest by the rate of its first month. */
    long ofYear(long ore, int year) {
        return rounded(BigDecimal.valueOf(ore).multiply(in(year, 1)).divide(HUNDRED, 10, RoundingMode.HALF_UP));
    }

    /** A year's interest on the average of two amounts. */
    long onAverage(long one, long other, int year) {
        var sum = BigDecimal.valueOf(one).add(BigDecimal.valueOf(other));
        return rounded(sum.multiply(in(year, 1)).divide(TWO_HUNDRED, 10, RoundingMode.HALF_UP));
    }

    private static long rounded(BigDecimal ore) {
        return ore.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
