package no.rodtrad.kostra.model;

import java.util.Locale;

/** How grave a finding is, from the least to the gravest. */
public enum Severity {
    /** Something to think over. */
    INFO,
    /** May be sent in as it is. */
    WARNING,
    /** Must be mended before it is sent in. */
    ERROR,
    /** The file cannot be read, so no other control was run. */
    FATAL;

    /** As written in JSON: {@code fatal}, {@code error}, {@code warning}, {@code info}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the file may not be sent in. */
    public boolean stops() {
        return this == ERROR || this == FATAL;
    }
}
