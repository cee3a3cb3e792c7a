package no.rodtrad.ledger.model;

import java.util.Locale;

/** How much of its kind an import holds. */
public enum ImportScope {
    /** All of it: it must balance. */
    WHOLE,
    /** A part, which pages that use it say. */
    PARTIAL;

    /** As in the database and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportScope ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
