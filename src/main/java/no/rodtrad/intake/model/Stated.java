package no.rodtrad.intake.model;

import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.kernel.Money;

/**
 * What is said of a file of entries before it is read, so that another file than the one that was meant is noticed.
 *
 * @param year the only year it holds; empty: whatever years it holds
 * @param debit what its positive amounts add up to
 */
public record Stated(OptionalInt year, Optional<Money> debit) {
    public static final Stated NOTHING = new Stated(OptionalInt.empty(), Optional.empty());
}
