package no.rodtrad.plan.model;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of plans, in the order of the register. What a plan calls itself is kept beside it. */
public enum PlanKind {
    MUNICIPAL_MASTER_PLAN("municipalMasterPlan"),
    SOCIAL_ELEMENT("socialElement"),
    LAND_USE_ELEMENT("landUseElement"),
    PLANNING_STRATEGY("planningStrategy"),
    ACTION_AND_ECONOMIC_PLAN("actionAndEconomicPlan"),
    THEMATIC_PLAN("thematicPlan"),
    SUB_THEMATIC_PLAN("subThematicPlan"),
    STRATEGY_DOCUMENT("strategyDocument"),
    ACTION_PLAN("actionPlan"),
    ZONING_PLAN("zoningPlan"),
    UNIT_PLAN("unitPlan"),
    REPORT("report"),
    OTHER_PLAN("otherPlan");

    private final String code;

    PlanKind(String code) {
        this.code = code;
    }

    /** As in files, addresses and message keys. */
    public String code() {
        return code;
    }

    public static Optional<PlanKind> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
