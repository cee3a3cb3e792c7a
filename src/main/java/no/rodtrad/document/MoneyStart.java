package no.rodtrad.document;

import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.View;

/** A part of the start page of the economy, above the list of pages. Implemented by modules with something to say. */
public interface MoneyStart {

    /** Place on the page, from the top. */
    int order();

    /** A template and its parameters; empty when the module has nothing to say of the year. */
    Optional<View> view(FiscalYear year, PageContext context);
}
