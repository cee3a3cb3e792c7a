package no.rodtrad.plan.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in a plan. The order is from goals to what is done. */
public enum PlanElementKind {
    VISION("vision"),
    MAIN_GOAL("mainGoal"),
    SUB_GOAL("subGoal"),
    INDICATOR("indicator"),
    STRATEGY("strategy"),
    CHAPTER("chapter"),
    FOCUS_AREA("focusArea"),
    EFFORT_AREA("effortArea"),
    MUNICIPAL_ROLE("municipalRole"),
    PLAN_GOAL("planGoal"),
    PRINCIPLE("principle"),
    MEASURE("measure"),
    PRIORITY("priority"),
    INSTRUMENT("instrument"),
    /** A project of the accounts that a measure's money is entered on. */
    PROJECT("project");

    private final String code;

    PlanElementKind(String code) {
        this.code = code;
    }

    /** As in files, addresses and message keys. */
    public String code() {
        return code;
    }

    public static Optional<PlanElementKind> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The kind in a {@link no.rodtrad.kernel.Ref} to such a thing. */
    public String refKind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
