package no.rodtrad.demo.money;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number as the source printed it in a table of operations.
 *
 * @param figureId id of the figure it is compared with, such as {@code accounts.2024.area-P01}
 * @param printed as printed, income negative: thousands of kroner, or per cent with one decimal
 * @param label the line as the source names it
 * @param table the table as the source names it
 * @param printedColumn the heading it was printed under, when that says another thing than what the number is
 * @param difference why ours differs; empty when the two come out the same
 * @param note the same in words, in the language of the source
 */
public record PublishedFigure(
        String figureId,
        BigDecimal printed,
        Unit unit,
        String label,
        String table,
        Optional<String> printedColumn,
        Optional<Difference> difference,
        Optional<String> note) {

    /** What the printed number counts. */
    public enum Unit {
        THOUSANDS,
        PERCENT
    }

    /** Why a printed number is another than ours. */
    public enum Difference {
        /** A per cent printed without the sign of its variance. */
        WITHOUT_SIGN,
        /** 0.0 is printed where the revised budget is nothing: a per cent of nothing, which we write as a dash. */
        PERCENT_OF_NOTHING,
        /** The source prints another number in another table, and the lines agree with that one. */
        ELSEWHERE_OTHERWISE
    }
}
