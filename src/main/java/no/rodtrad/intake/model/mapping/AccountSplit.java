package no.rodtrad.intake.model.mapping;

import java.util.List;

/** How a column that holds the whole account string is divided. */
public sealed interface AccountSplit {

    ColumnPlace column();

    /** At each of a sign in ASCII. */
    record BySeparator(ColumnPlace column, char separator) implements AccountSplit {}

    /** By the number of characters in each part; what is left of the string is the last part. */
    record ByWidths(ColumnPlace column, List<Integer> widths) implements AccountSplit {
        public ByWidths {
            widths = List.copyOf(widths);
        }
    }
}
