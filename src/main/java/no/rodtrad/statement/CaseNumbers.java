package no.rodtrad.statement;

import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;

/** How figures of plans and cases are written. */
final class CaseNumbers {

    private CaseNumbers() {}

    /** A per cent among amounts is written with its own decimals. */
    static ShownFigure shown(Figure figure) {
        return figure.value() instanceof FigureValue.Number(var number, var _)
                ? new ShownFigure(
                        figure,
                        new NumberStyle(
                                MoneyScale.KRONER,
                                Math.max(0, number.scale()),
                                NumberStyle.Sign.MINUS_ONLY,
                                NumberStyle.Words.NONE))
                : new ShownFigure(figure, NumberStyle.THOUSANDS);
    }
}
