package no.rodtrad.budget.model;

import java.util.Locale;

/**
 * What an adjustment counts towards: the voted budget is original, voted and reappropriated, the revised one all five.
 */
public enum AdjustmentKind {
    /** The annual budget as the council adopted it before the year began. */
    ORIGINAL,
    /** Decided by an elected body. */
    VOTED,
    /** Decided by the council: last year's unused appropriations to investment projects, given once more. */
    REAPPROPRIATION,
    /** Decided with delegated power. */
    DELEGATED,
    /** Moves money inside an appropriation. */
    TECHNICAL;

    /** As in the database and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AdjustmentKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
