package no.rodtrad.document;

import java.util.List;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;

/** Implemented by each module that learns things on a day: the choices of «show it as it was». */
public interface KnownDays {

    /** Days on which something became known of that year, in the municipality the caller works in, in any order. */
    List<KnownDay> knownDays(FiscalYear year);

    /**
     * A day and what became known.
     *
     * @param what a few words, such as the name of the adjustment decided that day
     */
    record KnownDay(AsOf asOf, Phrase what) {}
}
