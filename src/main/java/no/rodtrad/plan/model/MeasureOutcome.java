package no.rodtrad.plan.model;

import java.util.Optional;
import java.util.stream.Stream;

/** What a report says became of a measure or priority. */
public enum MeasureOutcome {
    NOT_STARTED("notStarted"),
    IN_PROGRESS("inProgress"),
    DELAYED("delayed"),
    COMPLETED("completed"),
    MOVED_TO_OPERATIONS("movedToOperations"),
    CONTINUED_IN_NEXT_PLAN("continuedInNextPlan"),
    NOT_DONE("notDone"),
    PROPOSED_ENDED("proposedEnded"),
    ENDED("ended");

    private final String code;

    MeasureOutcome(String code) {
        this.code = code;
    }

    /** As in files, addresses and message keys. */
    public String code() {
        return code;
    }

    public static Optional<MeasureOutcome> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
