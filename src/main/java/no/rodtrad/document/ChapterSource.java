package no.rodtrad.document;

import java.util.List;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;

/** Implemented by each module that has something to say in the annual report. */
public interface ChapterSource {

    /** Its chapters, in any order; {@link Chapter#order()} places them. Empty when it has nothing for that year. */
    List<Chapter> annualReport(FiscalYear year, AsOf asOf);
}
