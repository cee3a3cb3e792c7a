package no.rodtrad.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount of Norwegian kroner, held in whole øre. Expenditure is positive and income negative, as in the
 * statutory statements.
 *
 * <p>Every operation throws {@link ArithmeticException} rather than overflow.
 */
public record Money(long ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern IN_KRONER = Pattern.compile("−?[0-9]{1,3}(?:\u00A0[0-9]{3}){0,4},[0-9]{2}");

    public static Money ore(long ore) {
        return ore == 0 ? ZERO : new Money(ore);
    }

    public static Money kroner(long kroner) {
        return ore(Math.multiplyExact(kroner, 100L));
    }

    public static Money thousands(long thousands) {
        return ore(Math.multiplyExact(thousands, 100_000L));
    }

    public static Money sum(Collection<Money> amounts) {
        long total = 0;
        for (var amount : amounts) total = Math.addExact(total, amount.ore);
        return ore(total);
    }

    public Money plus(Money other) {
        return ore(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return ore(Math.subtractExact(ore, other.ore));
    }

    public Money negate() {
        return ore(Math.negateExact(ore));
    }

    public Money abs() {
        return ore < 0 ? negate() : this;
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    /**
     * This amount in per cent of {@code whole}, half away from zero.
     *
     * @throws ArithmeticException when {@code whole} is zero: a per cent of nothing says nothing
     */
    public BigDecimal percentOf(Money whole, int decimals) {
        return BigDecimal.valueOf(ore)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.ore), decimals, RoundingMode.HALF_UP);
    }

    /** Rounds for a page, half away from zero. Calculations never use the result. */
    public BigDecimal rounded(MoneyScale scale, int decimals) {
        return BigDecimal.valueOf(ore, scale.digitsAboveOre()).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Kroner and øre as a message writes them: {@code −1 250,50}, with U+00A0 between thousands and U+2212. */
    public String inKroner() {
        var text = new StringBuilder(
                BigDecimal.valueOf(ore, 2).abs().toPlainString().replace('.', ','));
        for (int at = text.length() - ",00".length() - 3; at > 0; at -= 3) text.insert(at, '\u00A0');
        return (ore < 0 ? "−" : "") + text;
    }

    /** The amount that {@link #inKroner} wrote; empty for any other text. */
    public static Optional<Money> ofInKroner(String text) {
        if (!IN_KRONER.matcher(text).matches()) return Optional.empty();
        var digits = text.replace("\u00A0", "").replace(",", "").replace('−', '-');
        return Optional.of(ore(Long.parseLong(digits)));
    }

    /** Rounds for a page. Calculations never use the result. */
    public long roundedToThousands() {
        return rounded(MoneyScale.THOUSANDS, 0).longValueExact();
    }

    /**
     * Shares the amount in proportion to the weights; the øre left over go to the largest remainders, so the shares add
     * up to the amount.
     *
     * @throws IllegalArgumentException when a weight is negative or all are zero
     */
    public List<Money> allocate(List<Long> weights) {
        var total = BigInteger.ZERO;
        for (var weight : weights) {
            if (weight < 0) throw new IllegalArgumentException("A weight is negative: " + weight);
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) throw new IllegalArgumentException("All weights are zero.");
        var shares = new ArrayList<Money>(weights.size());
        var remainders = new ArrayList<BigInteger>(weights.size());
        long given = 0;
        var magnitude = BigInteger.valueOf(ore).abs();
        for (var weight : weights) {
            var parts = magnitude.multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
            long share = parts[0].longValueExact();
            shares.add(ore(ore < 0 ? -share : share));
            remainders.add(parts[1]);
            given = Math.addExact(given, share);
        }
        long left = magnitude.subtract(BigInteger.valueOf(given)).longValueExact();
        var order = new ArrayList<Integer>(weights.size());
        for (int i = 0; i < weights.size(); i++) order.add(i);
        order.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a)));
        for (int i = 0; i < left; i++) {
            int index = order.get(i);
            shares.set(index, shares.get(index).plus(ore(ore < 0 ? -1 : 1)));
        }
        return List.copyOf(shares);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }
}
