package no.rodtrad.reporting.model;

import java.util.Locale;

/** The levels of a measure's thread, from why to what came of it. */
public enum ThreadLevel {
    VISION,
    MAIN_GOAL,
    STRATEGY,
    FOCUS_AREA,
    MEASURE,
    PRIORITY,
    MONEY,
    RESULT,
    DECISION;

    /** Last part of the key of its name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
