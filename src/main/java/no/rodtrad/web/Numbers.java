package no.rodtrad.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.NumberStyle.Sign;
import no.rodtrad.kernel.ValueUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads numbers. Norwegian: {@code −1 292 490,5} with U+00A0 and U+2212; English: {@code −1,292,490.5}. A
 * number that is written as zero has no sign, since a reader cannot see what was rounded away.
 *
 * <p>Our own, since the JDK's Norwegian format cannot read a hyphen as a minus and writes −0,04 as «−0,0».
 */
public final class Numbers {

    static final char SPACE = '\u00A0';
    static final char MINUS = '\u2212';
    static final String NOTHING = "\u2013";
    static final String WITHHELD = ":";

    private static final long[] POWERS = {
        1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L
    };

    private static final Numbers NORWEGIAN = new Numbers(SPACE, ',', SPACE + "%");
    private static final Numbers ENGLISH = new Numbers(',', '.', "%");

    private final char group;
    private final char decimal;
    private final String percent;

    private Numbers(char group, char decimal, String percent) {
        this.group = group;
        this.decimal = decimal;
        this.percent = percent;
    }

    public static Numbers of(LanguageChoice language) {
        return language == LanguageChoice.EN ? ENGLISH : NORWEGIAN;
    }

    /** The value alone, without «millioner kroner» and the like. */
    public String write(FigureValue value, NumberStyle style) {
        return switch (value) {
            case FigureValue.Amount(var money) -> write(money, style);
            case FigureValue.Number(var number, var unit) ->
                unit == ValueUnit.PERCENT ? write(number, style) + percent : write(number, style);
            case FigureValue.Nothing() -> NOTHING;
            case FigureValue.Withheld() -> WITHHELD;
        };
    }

    String write(Money money, NumberStyle style) {
        int shift = digitsAboveOre(style.scale()) - style.decimals();
        if (shift < 0) return write(money.rounded(style.scale(), style.decimals()), style);
        long ore = money.ore();
        long power = POWERS[shift];
        long quotient = ore / power;
        // Half away from zero, as Money.rounded does.
        if (Math.abs(ore % power) * 2 >= power && power > 1) quotient += ore < 0 ? -1 : 1;
        return write(quotient, style.decimals(), style.sign());
    }

    String write(BigDecimal number, NumberStyle style) {
        var unscaled = number.setScale(style.decimals(), RoundingMode.HALF_UP).unscaledValue();
        return write(unscaled.longValueExact(), style.decimals(), style.sign());
    }

    private String write(long unscaled, int decimals, Sign sign) {
        var text = new char[48];
        int at = text.length;
        // The negative of Long.MIN_VALUE does not exist, so we count on the negative side.
        long rest = unscaled > 0 ? -unscaled : unscaled;
        int written = 0;
        do {
            if (written == decimals && decimals > 0) text[--at] = decimal;
            int whole = written - decimals;
            if (whole > 0 && whole % 3 == 0) text[--at] = group;
            text[--at] = (char) ('0' - rest % 10);
            rest /= 10;
            written++;
        } while (rest != 0 || written <= decimals);
        if (unscaled < 0 && sign != Sign.NONE) text[--at] = MINUS;
        if (unscaled > 0 && sign == Sign.ALWAYS) text[--at] = '+';
        return new String(text, at, text.length - at);
    }

    private static int digitsAboveOre(MoneyScale scale) {
        return switch (scale) {
            case KRONER -> 2;
            case THOUSANDS -> 5;
            case MILLIONS -> 8;
        };
    }

    /**
     * Reads a number as people and files write it: thousands apart by a space of any kind, by nothing, or as
     * {@link #write} does; minus as U+2212, hyphen or en dash; a plus is allowed, a per cent sign is not. Empty when
     * the text is no number.
     */
    public Optional<BigDecimal> read(String text) {
        var digits = new StringBuilder(text.length());
        int i = 0;
        int end = text.length();
        while (i < end && isSpace(text.charAt(i))) i++;
        while (end > i && isSpace(text.charAt(end - 1))) end--;
        if (i < end && isSign(text.charAt(i))) {
            if (text.charAt(i) != '+') digits.append('-');
            i++;
        }
        return Optional.ofNullable(readDigits(text.substring(i, end), digits));
    }

    private @Nullable BigDecimal readDigits(String text, StringBuilder digits) {
        int point = text.indexOf(decimal);
        var whole = point < 0 ? text : text.substring(0, point);
        var decimals = point < 0 ? "" : text.substring(point + 1);
        if (!appendGroups(whole, digits)) return null;
        if (point >= 0) {
            if (decimals.isEmpty() || !allDigits(decimals)) return null;
            digits.append('.').append(decimals);
        }
        return new BigDecimal(digits.toString());
    }

    /** Groups must be of three digits, the first of one to three; or there is one group of any length. */
    private boolean appendGroups(String whole, StringBuilder digits) {
        int from = 0;
        boolean first = true;
        for (int i = 0; i <= whole.length(); i++) {
            boolean atEnd = i == whole.length();
            if (!atEnd && !isSpace(whole.charAt(i)) && whole.charAt(i) != group) continue;
            var part = whole.substring(from, i);
            boolean only = first && atEnd;
            boolean rightLength = first ? part.length() <= 3 : part.length() == 3;
            if (part.isEmpty() || !allDigits(part) || (!only && !rightLength)) return false;
            digits.append(part);
            from = i + 1;
            first = false;
        }
        return true;
    }

    private static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == MINUS || c == '\u2013';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == SPACE || c == '\u202F' || c == '\u2009';
    }
}
