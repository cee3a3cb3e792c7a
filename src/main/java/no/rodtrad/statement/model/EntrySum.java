package no.rodtrad.statement.model;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What some entries add up to.
 *
 * @param entries how many they are
 * @param origin the loosest of theirs; empty when there are none
 */
public record EntrySum(Money money, long entries, Optional<Origin> origin) {

    public static final EntrySum NONE = new EntrySum(Money.ZERO, 0, Optional.empty());

    public EntrySum plus(EntrySum other) {
        if (other.isNothing()) return this;
        if (isNothing()) return other;
        return new EntrySum(
                money.plus(other.money),
                Math.addExact(entries, other.entries),
                origin.isEmpty() ? other.origin : Optional.of(origin.get().or(other.origin.orElse(origin.get()))));
    }

    /** No entries at all. Entries may well add up to zero. */
    public boolean isNothing() {
        return entries == 0 && money.isZero();
    }
}
