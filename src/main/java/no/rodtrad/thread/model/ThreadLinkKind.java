package no.rodtrad.thread.model;

import java.util.Locale;

/** What a link means, read from its first end to its second. */
public enum ThreadLinkKind {
    CONTRIBUTES_TO,
    PART_OF,
    FINANCED_BY,
    CHARGED_TO,
    DECIDED_IN,
    REPORTED_IN,
    RENAMED_TO,
    MERGED_INTO,
    SPLIT_INTO,
    CAUSED_BY;

    /** As in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ThreadLinkKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
