package no.rodtrad.intake.model.mapping;

import java.util.List;

/** How a file writes the side of an amount. With us debit is positive. */
public sealed interface AmountForm {

    /**
     * One column with a sign.
     *
     * @param creditPositive whether income is written without a minus, as some systems do
     */
    record Signed(ColumnPlace column, boolean creditPositive) implements AmountForm {}

    /** A column for each side, of which one is filled on each line. */
    record TwoColumns(ColumnPlace debit, ColumnPlace credit) implements AmountForm {}

    /** An amount and beside it a mark that says the side. */
    record Marked(ColumnPlace column, ColumnPlace mark, List<String> debit, List<String> credit) implements AmountForm {
        public Marked {
            debit = List.copyOf(debit);
            credit = List.copyOf(credit);
        }
    }
}
