package no.rodtrad.kernel;

import java.math.BigDecimal;

/** What a {@link Figure} says: an amount, a number, nothing, or that it is withheld. */
public sealed interface FigureValue {

    /** Kroner, exact. */
    record Amount(Money money) implements FigureValue {}

    /** A number in a unit, with the decimals it is written with. */
    record Number(BigDecimal number, ValueUnit unit) implements FigureValue {}

    /** There is no value: a per cent of nothing, or a fact that the source does not have. Written as a dash. */
    record Nothing() implements FigureValue {}

    /** There is a value, and it may not be shown, since few people stand behind it. Written as a colon. */
    record Withheld() implements FigureValue {}

    static FigureValue of(Money money) {
        return new Amount(money);
    }

    static FigureValue percent(BigDecimal percent) {
        return new Number(percent, ValueUnit.PERCENT);
    }
}
