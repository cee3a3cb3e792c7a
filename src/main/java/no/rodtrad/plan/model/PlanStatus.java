package no.rodtrad.plan.model;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a plan is in its life. A report that stands in the register is published. */
public enum PlanStatus {
    PLANNED("planned"),
    AWAITING("awaiting"),
    IN_PREPARATION("inPreparation"),
    FIRST_READING("firstReading"),
    HEARING("hearing"),
    FINAL_READING("finalReading"),
    ADOPTED("adopted"),
    TO_BE_REVISED("toBeRevised"),
    SUPERSEDED("superseded"),
    REPEALED("repealed"),
    DROPPED("dropped"),
    PUBLISHED("published");

    private final String code;

    PlanStatus(String code) {
        this.code = code;
    }

    /** As in files, addresses and message keys. */
    public String code() {
        return code;
    }

    public static Optional<PlanStatus> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
