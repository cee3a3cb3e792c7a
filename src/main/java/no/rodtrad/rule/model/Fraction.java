package no.rodtrad.rule.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import no.rodtrad.kernel.Money;

/**
 * An exact number: one third stays one third until it is written. Amounts are counted in kroner.
 *
 * @param denominator positive; the fraction is in its lowest terms
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigInteger.ZERO, BigInteger.ONE);
    public static final Fraction HUNDRED = of(100);

    private static final BigDecimal ORE_IN_KRONE = BigDecimal.valueOf(100);

    public Fraction {
        if (denominator.signum() <= 0 || !numerator.gcd(denominator).equals(BigInteger.ONE)) {
            throw new IllegalArgumentException("Not in lowest terms: " + numerator + "/" + denominator);
        }
    }

    private static Fraction of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) throw new ArithmeticException("Divided by zero");
        var common = numerator.gcd(denominator);
        if (denominator.signum() < 0) common = common.negate();
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    public static Fraction of(long number) {
        return of(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal number) {
        if (number.scale() <= 0) return of(number.toBigIntegerExact(), BigInteger.ONE);
        return of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** The amount in kroner, exact. */
    public static Fraction of(Money amount) {
        return of(BigInteger.valueOf(amount.ore()), BigInteger.valueOf(100));
    }

    public Fraction plus(Fraction other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction times(Fraction other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Fraction dividedBy(Fraction other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** For a page, half away from zero. Calculations never use the result. */
    public BigDecimal rounded(int decimals) {
        return rounded(decimals, RoundingMode.HALF_UP);
    }

    private BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    /** Kroner as an amount, half an øre away from zero. */
    public Money toMoney() {
        return toMoney(RoundingMode.HALF_UP);
    }

    public Money toMoney(RoundingMode mode) {
        return Money.ore(rounded(2, mode).multiply(ORE_IN_KRONE).longValueExact());
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
