package no.rodtrad.numbercheck.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number in a sentence.
 *
 * @param scale what the number is multiplied with: a million for {@code mill. kroner}, 1 for a count or a per cent
 * @param unit what it counts
 * @param start where it begins in the sentence; {@code end} is after its unit
 * @param about whether a word before it makes it approximate
 * @param noun the first word after it, in lower case, for a count; may be empty
 * @param value in kroner, or as it is
 * @param slack what rounding can hide, in kroner, or as it is
 */
public record NumberMention(
        PrintedNumber number,
        BigDecimal scale,
        Unit unit,
        int start,
        int end,
        boolean about,
        String noun,
        BigDecimal value,
        BigDecimal slack) {

    NumberMention(PrintedNumber number, BigDecimal scale, Unit unit, int start, int end, boolean about, String noun) {
        this(
                number,
                scale,
                unit,
                start,
                end,
                about,
                noun,
                number.value().multiply(scale),
                number.slack().multiply(scale));
    }

    /** What a number counts. */
    public enum Unit {
        MONEY,
        PERCENT,
        POINTS,
        COUNT
    }

    /** The same with another value, printed as this one is. */
    public NumberMention with(BigDecimal other) {
        var printed = new PrintedNumber(other, number.decimals(), number.percent(), number.text());
        return new NumberMention(printed, scale, unit, start, end, about, noun);
    }

    /** The amount rounded as this one is printed, without its sign. */
    public BigDecimal rounded(BigDecimal amount) {
        return amount.abs().divide(scale, 12, RoundingMode.HALF_UP).setScale(number.decimals(), RoundingMode.HALF_UP);
    }

    /** Whether an amount, known to a precision, is this one when signs are left out: the coarser of the two decides. */
    public boolean isAmount(BigDecimal amount, BigDecimal amountSlack) {
        return amount.abs().subtract(value.abs()).abs().compareTo(slack.max(amountSlack)) <= 0;
    }

    public boolean isShare() {
        return unit == Unit.PERCENT || unit == Unit.POINTS;
    }
}
