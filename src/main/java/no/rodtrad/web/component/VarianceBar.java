package no.rodtrad.web.component;

import java.math.BigInteger;
import java.util.Collection;
import no.rodtrad.kernel.Money;

/**
 * A variance as a bar from a middle line: to the right, solid, is less spent or more earned; to the left, hatched, is
 * more spent. The number stands beside it, so readers who cannot see the bar miss nothing.
 *
 * @param permille of the largest variance shown beside it, with the sign of the variance; from −1000 to 1000
 */
public record VarianceBar(int permille) {

    /** So small that a thousand times it is a {@code long}. */
    private static final long MOST_FAST = Long.MAX_VALUE / 1000;

    private static final String[] PERCENT = percents();

    public VarianceBar {
        if (permille < -1000 || permille > 1000) throw new IllegalArgumentException("Not per mille: " + permille);
    }

    /** The bar of an amount beside others, the largest of which fills its side. */
    public static VarianceBar of(Money variance, Money largest) {
        if (largest.isZero()) return new VarianceBar(0);
        long ore = variance.ore();
        if (Math.abs(ore) < MOST_FAST) return new VarianceBar((int) (ore * 1000 / Math.abs(largest.ore())));
        return new VarianceBar(BigInteger.valueOf(ore)
                .multiply(BigInteger.valueOf(1000))
                .divide(BigInteger.valueOf(largest.ore()).abs())
                .intValueExact());
    }

    /** The largest size among amounts. */
    public static Money largest(Collection<Money> variances) {
        var largest = Money.ZERO;
        for (var variance : variances) {
            if (variance.abs().compareTo(largest) > 0) largest = variance.abs();
        }
        return largest;
    }

    /** Where it begins, in per cent of the whole width. */
    public String start() {
        return permille < 0 ? percent(1000 + permille) : "50%";
    }

    /** How wide it is, in per cent of the whole width. */
    public String width() {
        return percent(Math.abs(permille));
    }

    private static String percent(int permilleOfHalf) {
        return PERCENT[permilleOfHalf];
    }

    /** Every length there is, since each row of a page has two. */
    private static String[] percents() {
        var all = new String[1001];
        for (int i = 0; i < all.length; i++) all[i] = i / 20 + "." + i % 20 * 5 / 10 + i % 20 * 5 % 10 + "%";
        return all;
    }
}
