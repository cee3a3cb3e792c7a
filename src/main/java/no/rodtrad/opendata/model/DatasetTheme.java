package no.rodtrad.opendata.model;

import java.util.Locale;

/** Where a dataset stands in the list. */
public enum DatasetTheme {
    MONEY,
    PLAN,
    REFERENCE,
    /** The tables of a page, cell by cell. */
    PAGE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DatasetTheme ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
