package no.rodtrad.statement.web;

import java.util.EnumMap;
import java.util.Map;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.statement.model.OperatingAmounts;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.web.Texts;

/**
 * The numbers of a line, written once in a language for as long as the statement is kept.
 *
 * @param nothing what is read aloud where there is no number
 */
record RowNumbers(Map<OperatingColumn, String> written, String nothing) {

    static RowNumbers of(OperatingAmounts amounts, Texts text) {
        var written = new EnumMap<OperatingColumn, String>(OperatingColumn.class);
        for (var column : OperatingColumn.values()) {
            if (!column.isSumOfEntries()) continue;
            written.put(column, text.number(FigureValue.of(amounts.sum(column).money()), NumberStyle.THOUSANDS));
        }
        written.put(
                OperatingColumn.VARIANCE,
                text.number(FigureValue.of(amounts.variance()), NumberStyle.THOUSANDS_SIGNED));
        amounts.variancePercent()
                .ifPresent(percent -> written.put(
                        OperatingColumn.VARIANCE_PERCENT,
                        text.number(FigureValue.percent(percent), NumberStyle.ONE_DECIMAL)));
        return new RowNumbers(written, text.get("web.figure.nothing"));
    }

    /** Empty where there is no number. */
    String of(OperatingColumn column) {
        return written.getOrDefault(column, "");
    }
}
