package no.rodtrad.kernel;

/**
 * How a figure is written. Rounding happens here and nowhere else.
 *
 * @param scale for amounts; other numbers keep their own unit
 * @param decimals how many are written
 * @param sign what happens to the sign
 * @param words what follows an amount
 */
public record NumberStyle(MoneyScale scale, int decimals, Sign sign, Words words) {

    /** What happens to the sign. */
    public enum Sign {
        /** A minus where it is negative. */
        MINUS_ONLY,
        /** A plus or a minus, as a variance always has. */
        ALWAYS,
        /** None: the sentence says the direction in words. */
        NONE
    }

    /** What follows an amount. */
    public enum Words {
        /** Nothing: the unit stands in the caption. */
        NONE,
        /** «millioner kroner», «tusen kroner», «kroner». */
        LONG,
        /** «mill. kr», «1000 kr», «kr». */
        SHORT
    }

    public static final NumberStyle THOUSANDS = new NumberStyle(MoneyScale.THOUSANDS, 0, Sign.MINUS_ONLY, Words.NONE);
    public static final NumberStyle THOUSANDS_SIGNED =
            new NumberStyle(MoneyScale.THOUSANDS, 0, Sign.ALWAYS, Words.NONE);
    public static final NumberStyle MILLIONS = new NumberStyle(MoneyScale.MILLIONS, 1, Sign.MINUS_ONLY, Words.NONE);
    public static final NumberStyle MILLIONS_SIGNED = new NumberStyle(MoneyScale.MILLIONS, 1, Sign.ALWAYS, Words.NONE);
    /** In prose where the sentence says the direction. */
    public static final NumberStyle MILLIONS_IN_WORDS = new NumberStyle(MoneyScale.MILLIONS, 1, Sign.NONE, Words.LONG);

    public static final NumberStyle MILLIONS_SHORT =
            new NumberStyle(MoneyScale.MILLIONS, 1, Sign.MINUS_ONLY, Words.SHORT);
    /** Kroner and øre. */
    public static final NumberStyle EXACT = new NumberStyle(MoneyScale.KRONER, 2, Sign.MINUS_ONLY, Words.NONE);

    public static final NumberStyle ONE_DECIMAL = new NumberStyle(MoneyScale.KRONER, 1, Sign.MINUS_ONLY, Words.NONE);
    public static final NumberStyle TWO_DECIMALS = new NumberStyle(MoneyScale.KRONER, 2, Sign.MINUS_ONLY, Words.NONE);
    public static final NumberStyle WHOLE = new NumberStyle(MoneyScale.KRONER, 0, Sign.MINUS_ONLY, Words.NONE);

    public NumberStyle unsigned() {
        return new NumberStyle(scale, decimals, Sign.NONE, words);
    }
}
