package no.rodtrad.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Knowledge up to and including the end of a day in Norway. Later imports and decisions do not count. */
public record AsOf(LocalDate day) implements Comparable<AsOf> {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** The first moment that no longer counts. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static AsOf at(Instant moment) {
        return new AsOf(LocalDate.ofInstant(moment, ZONE));
    }

    @Override
    public int compareTo(AsOf other) {
        return day.compareTo(other.day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
