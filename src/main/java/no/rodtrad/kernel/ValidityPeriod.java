package no.rodtrad.kernel;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which a code, name, border or rule applies: from and including, to and including (empty: still). */
public record ValidityPeriod(LocalDate from, Optional<LocalDate> to) {

    public ValidityPeriod {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to.get());
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && to.map(end -> !day.isAfter(end)).orElse(true);
    }
}
