package no.rodtrad.document;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;

/** Implemented by the module that knows when budgets were decided and accounts came in: what can change a figure. */
public interface MoneyEvents {

    /** What became known of the year, in the municipality the caller works in, in any order. */
    List<Event> events(FiscalYear year);

    /**
     * Something that became known.
     *
     * @param day the first day it counts
     * @param what its name, such as the round of an adjustment
     * @param decision that made it; empty when there is none, or the source names none
     */
    record Event(AsOf day, Ref ref, Phrase what, Optional<Ref> decision) {}
}
