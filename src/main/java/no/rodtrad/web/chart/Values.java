package no.rodtrad.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.web.Texts;

/** Values as they are drawn. Drawing is the only place where a value may lose exactness. */
final class Values {

    private Values() {}

    /** Empty when there is nothing to draw. */
    static OptionalDouble of(ShownFigure shown) {
        return switch (shown.figure().value()) {
            case FigureValue.Amount(var money) ->
                OptionalDouble.of(money.rounded(shown.style().scale(), 4).doubleValue());
            case FigureValue.Number(var number, var unit) -> OptionalDouble.of(number.doubleValue());
            case FigureValue.Nothing _, FigureValue.Withheld _ -> OptionalDouble.empty();
        };
    }

    /** A mark on an axis, without unit. */
    static String tick(double value, Texts text) {
        var number = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        var style = new NumberStyle(
                NumberStyle.WHOLE.scale(),
                Math.max(0, number.scale()),
                NumberStyle.Sign.MINUS_ONLY,
                NumberStyle.Words.NONE);
        return text.number(new FigureValue.Number(number, ValueUnit.OTHER), style);
    }

    /** The number alone: the title or the caption has said the unit. */
    static String number(ShownFigure shown, Texts text) {
        var style = shown.style();
        return text.number(
                shown.figure().value(),
                new NumberStyle(style.scale(), style.decimals(), style.sign(), NumberStyle.Words.NONE));
    }
}
