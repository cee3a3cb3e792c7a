package no.rodtrad.intake.job;

import java.util.Locale;

/** What a file is, and so by what it is read. */
public enum JobKind {
    /** Rows of another system, by a mapping. */
    MAPPED,
    /** SAF-T Financial. */
    SAFT,
    /** JSON-stat 2.0, as table services give. */
    JSON_STAT,
    /** Files of our own form, as in a folder that {@code rodtrad import} reads: one, or several packed. */
    FOLDER,
    /** A KOSTRA account file. It is held to the controls, and there is nothing to take into use. */
    KOSTRA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in keys of texts. */
    public String word() {
        return code().replace('_', '-');
    }

    static JobKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
