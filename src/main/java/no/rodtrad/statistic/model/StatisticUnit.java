package no.rodtrad.statistic.model;

import java.util.Optional;
import java.util.stream.Stream;

/** What a stated value counts. */
public enum StatisticUnit {
    PERCENT("percent"),
    PERSONS("persons"),
    COUNT("count"),
    /** Thousands of kroner. */
    THOUSAND_KRONER("thousand-kroner");

    private final String code;

    StatisticUnit(String code) {
        this.code = code;
    }

    /** As in the database and in files. */
    public String code() {
        return code;
    }

    public static Optional<StatisticUnit> ofCode(String code) {
        return Stream.of(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
