package no.rodtrad.plan.model;

import java.util.Optional;
import java.util.stream.Stream;

/** Which part of the municipality a plan covers. */
public enum PlanLevel {
    MUNICIPALITY("municipality"),
    COMMITTEE("committee"),
    SUB_THEME("subTheme"),
    UNIT("unit"),
    AREA("area"),
    REGION("region"),
    OTHER("other");

    private final String code;

    PlanLevel(String code) {
        this.code = code;
    }

    /** As in files, addresses and message keys. */
    public String code() {
        return code;
    }

    public static Optional<PlanLevel> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
