package no.rodtrad.statement;

import java.util.List;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.statement.model.OperatingBasis;
import no.rodtrad.statement.model.OperatingTrail;

/** Where the operating statement gets its sums from. To be called inside a transaction. */
interface OperatingSource {

    /** Everything of one year that was known at the end of the day. */
    OperatingBasis basis(FiscalYear year, AsOf asOf);

    /** The way down from the sums, as it was known at the end of the day. */
    OperatingTrail trail(FiscalYear year, AsOf asOf);

    /** Years with entries or a budget known at the end of the day, the newest first. */
    List<FiscalYear> years(AsOf asOf);

    /** Whether something that counts in the year was imported in part only. */
    boolean isPartial(FiscalYear year, AsOf asOf);
}
