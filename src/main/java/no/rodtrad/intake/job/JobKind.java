package no.rodtrad.intake.job;

import java.util.Locale;

/** What a file is, and so by what it is read. */
public enum JobKind {
    /** Rows of another system, by a mapping. */
    MAPPED,
    /** SAF-T Financial. */
    SAFT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
