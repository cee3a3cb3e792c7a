package no.rodtrad.intake.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.model.ControlTotals;

/**
 * What an import took in.
 *
 * @param isNew false when the very same was there already: nothing changed then
 * @param years that it posted in
 * @param batches what it became, as far as that can be taken back
 */
record Found(boolean isNew, ControlTotals totals, Set<Integer> years, List<Ref> batches) {

    static final Found NOTHING = new Found(true, totals(0), Set.of(), List.of());

    Found {
        years = Set.copyOf(years);
        batches = List.copyOf(batches);
    }

    long rows() {
        return totals.entries();
    }

    /** Rows without amounts. */
    static ControlTotals totals(long rows) {
        return new ControlTotals(rows, Money.ZERO, Money.ZERO);
    }

    /**
     * The answer of an import to a file, with what the file says of itself, also when it was refused.
     *
     * @param what its rows are, see {@link Reading#what()}
     */
    record Answer(String what, Outcome<Found> outcome, Optional<SaftFacts> saft, Optional<KostraFacts> kostra) {

        static Answer of(String what, Outcome<Found> outcome) {
            return new Answer(what, outcome, Optional.empty(), Optional.empty());
        }
    }
}
