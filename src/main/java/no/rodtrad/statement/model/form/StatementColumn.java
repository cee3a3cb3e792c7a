package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.rodtrad.budget.model.AdjustmentKind;

/** The columns of a statutory statement, in the order they are shown. */
public enum StatementColumn {
    ORIGINAL,
    VOTED,
    REVISED,
    ACCOUNTS,
    VARIANCE_VOTED,
    VARIANCE,
    VARIANCE_PERCENT,
    LAST_YEAR,
    /** The budget as a case finds it. */
    BEFORE,
    /** What a case changes. */
    CHANGE,
    /** The budget as a case leaves it. */
    AFTER;

    /** The first part of the name of each figure in the column. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the column is made of entries, and not of other columns. */
    public boolean isOfEntries() {
        return switch (this) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, CHANGE, AFTER -> true;
            case VARIANCE_VOTED, VARIANCE, VARIANCE_PERCENT -> false;
        };
    }

    /** The first budget column that an adjustment counts in; those after it hold it too. */
    public static StatementColumn first(AdjustmentKind kind) {
        return switch (kind) {
            case ORIGINAL -> ORIGINAL;
            case VOTED, REAPPROPRIATION -> VOTED;
            case DELEGATED, TECHNICAL -> REVISED;
        };
    }

    /** All budget columns that an adjustment counts in. */
    public static List<StatementColumn> all(AdjustmentKind kind) {
        return Stream.of(ORIGINAL, VOTED, REVISED)
                .filter(column -> column.compareTo(first(kind)) >= 0)
                .toList();
    }

    public static StatementColumn ofCode(String code) {
        return Stream.of(values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a column: " + code));
    }
}
