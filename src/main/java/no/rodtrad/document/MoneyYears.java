package no.rodtrad.document;

import java.util.List;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;

/** Implemented by the module that knows for which years there are accounts. */
public interface MoneyYears {

    /** Years that a page about money can show, the newest first. */
    List<FiscalYear> years(AsOf asOf);

    /** Whether anything was posted in the year: a page opens at the newest such year. */
    boolean hasAccounts(FiscalYear year, AsOf asOf);
}
