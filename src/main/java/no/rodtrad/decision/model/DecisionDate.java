package no.rodtrad.decision.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something was decided, as far as the source says.
 *
 * @param day the day, or the last day of the month or year that is printed; empty when nothing is printed
 * @param assumed true when the source does not print it and we take it from elsewhere
 */
public record DecisionDate(Optional<LocalDate> day, Precision precision, boolean assumed) {

    /** How much of the date is printed. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        UNKNOWN
    }

    public static final DecisionDate UNKNOWN = new DecisionDate(Optional.empty(), Precision.UNKNOWN, false);

    public DecisionDate {
        if (day.isEmpty() != (precision == Precision.UNKNOWN)) {
            throw new IllegalArgumentException("A date and its precision disagree: " + day + " " + precision);
        }
    }

    public static DecisionDate printed(LocalDate day) {
        return new DecisionDate(Optional.of(day), Precision.DAY, false);
    }

    public static DecisionDate assumed(LocalDate day) {
        return new DecisionDate(Optional.of(day), Precision.DAY, true);
    }
}
