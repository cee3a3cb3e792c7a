package no.rodtrad.numbercheck.model;

import java.util.Locale;

/** What a column of a table holds, as far as its head tells. */
public enum ColumnMeaning {
    ACCOUNTS,
    ORIGINAL,
    VOTED,
    REVISED,
    BUDGET,
    YEARBUDGET,
    FORECAST,
    VARIANCE,
    VARIANCE_PERCENT,
    CHANGE,
    CHANGE_PERCENT,
    PERCENT,
    RESULT,
    STATUS,
    /** A year or a date alone stands over the column. */
    VALUE,
    UNKNOWN;

    String group() {
        return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isPercent() {
        return this == VARIANCE_PERCENT || this == CHANGE_PERCENT || this == PERCENT;
    }

    /** Of two amounts, in kroner or in per cent. */
    public boolean isDifference() {
        return this == VARIANCE || this == VARIANCE_PERCENT || this == CHANGE || this == CHANGE_PERCENT;
    }

    public boolean isBudget() {
        return this == ORIGINAL || this == VOTED || this == REVISED || this == BUDGET || this == YEARBUDGET;
    }

    public boolean isActual() {
        return this == ACCOUNTS || this == FORECAST;
    }
}
