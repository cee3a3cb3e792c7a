package no.rodtrad.statement.model.fund;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What money in a fund is tied to.
 *
 * @param by who tied it: a giver, a law, or the council
 * @param purpose what it is for
 * @param condition what else was demanded; empty when nothing was
 * @param unit who answers for it; empty when nobody is named
 * @param lastUse the last day it can be used; empty when there is none
 */
public record FundTie(
        String by, String purpose, Optional<String> condition, Optional<String> unit, Optional<LocalDate> lastUse) {

    /** Whether it should have been used by then. */
    public boolean isOverdue(LocalDate day) {
        return lastUse.map(day::isAfter).orElse(false);
    }
}
