package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as printed, exact, with the precision it was printed in.
 *
 * @param value as written, without unit or scale
 * @param decimals digits after the decimal sign
 * @param percent whether a per cent sign follows
 * @param text as it stands in the source
 * @param thousandths the value in thousandths, for what is reckoned very often; {@link #NO_THOUSANDTHS} when it has
 *     more decimals than three, or is too large
 */
public record PrintedNumber(BigDecimal value, int decimals, boolean percent, String text, long thousandths) {

    static final long NO_THOUSANDTHS = Long.MIN_VALUE;

    private static final int DECIMALS = 3;
    /** So many digits before the decimal sign leave room for sums and products of two. */
    private static final int DIGITS = 12;

    private static final long[] STEPS_IN_THOUSANDTHS = {1000, 100, 10, 1};

    /** So many digits a long surely has room for. */
    private static final int LONG = 18;

    /** Asked for at every comparison, and few numbers have more decimals. */
    private static final BigDecimal[] STEPS = new BigDecimal[6];

    private static final BigDecimal[] SLACKS = new BigDecimal[STEPS.length];

    static {
        for (int i = 0; i < STEPS.length; i++) {
            STEPS[i] = BigDecimal.valueOf(1, i);
            SLACKS[i] = BigDecimal.valueOf(5, i + 1);
        }
    }

    public PrintedNumber(BigDecimal value, int decimals, boolean percent, String text) {
        this(value, decimals, percent, text, inThousandths(value, decimals));
    }

    private static long inThousandths(BigDecimal value, int decimals) {
        boolean fits = Math.max(decimals, value.scale()) <= DECIMALS && value.precision() - value.scale() <= DIGITS;
        return fits ? value.movePointRight(DECIMALS).longValue() : NO_THOUSANDTHS;
    }

    boolean isInThousandths() {
        return thousandths != NO_THOUSANDTHS;
    }

    /** The smallest step that the printed precision can show, in thousandths, for a number that is told in them. */
    long stepInThousandths() {
        return STEPS_IN_THOUSANDTHS[decimals];
    }

    /** The smallest step that the printed precision can show. */
    public BigDecimal step() {
        return decimals < STEPS.length ? STEPS[decimals] : BigDecimal.valueOf(1, decimals);
    }

    /** What rounding to the printed precision can hide: half a step. */
    public BigDecimal slack() {
        return decimals < SLACKS.length ? SLACKS[decimals] : BigDecimal.valueOf(5, decimals + 1);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public BigDecimal abs() {
        return value.abs();
    }

    /** The same with another value, printed as this one is. */
    public PrintedNumber with(BigDecimal other) {
        return new PrintedNumber(other, decimals, percent, text);
    }

    /** Written with as many decimals as this, in the Norwegian way. */
    public String write(BigDecimal other) {
        return Writing.number(other.setScale(decimals, RoundingMode.HALF_UP)) + (percent ? " %" : "");
    }

    /** The digits alone, without sign, group or decimal sign. */
    public String digits() {
        var shown = value.abs().setScale(decimals, RoundingMode.HALF_UP);
        // Written often; a long is written faster, and holds nearly any amount.
        return shown.precision() <= LONG
                ? Long.toString(shown.unscaledValue().longValue())
                : shown.unscaledValue().toString();
    }

    /** How many {@link #digits} there are; nought has one. */
    public int digitCount() {
        return value.setScale(decimals, RoundingMode.HALF_UP).precision();
    }
}
