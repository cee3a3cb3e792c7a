package no.rodtrad.numbercheck.model;

import java.util.Locale;

/** How sure a finding is, the surest first. */
public enum NumberIssueLevel {
    /** What is printed cannot all be right. */
    HARD,
    /** Only the last printed digit is rounded wrongly. */
    ROUNDING,
    /** Probably an oversight, and harmless to the numbers. */
    SOFT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
