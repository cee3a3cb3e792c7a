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

    public VarianceBar {
        if (permille < -1000 || permille > 1000) throw new IllegalArgumentException("Not per mille: " + permille);
    }

    /** The bar of an amount beside others, the largest of which fills its side. */
    public static VarianceBar of(Money variance, Money largest) {
        if (largest.isZero()) return new VarianceBar(0);
        return new VarianceBar(BigInteger.valueOf(variance.ore())
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
        return permilleOfHalf / 20 + "." + permilleOfHalf % 20 * 5 / 10 + permilleOfHalf % 20 * 5 % 10 + "%";
    }
}
