package no.rodtrad.budget.model;

import java.util.Locale;

/** Who had the right to make a budget adjustment. */
public enum AdjustmentAuthority {
    COUNCIL,
    OTHER_BODY,
    DELEGATED,
    TECHNICAL;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AdjustmentAuthority ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
