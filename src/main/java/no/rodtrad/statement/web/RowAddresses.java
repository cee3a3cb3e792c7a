package no.rodtrad.statement.web;

import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.Html;
import no.rodtrad.web.PageContext;

/**
 * Where the links of the rows lead: to the same view with one row opened, shut or explained. Escaped for HTML, and what
 * all rows of a page have in common is put together once.
 */
final class RowAddresses {

    private static final String OPEN = "&amp;apen=";
    private static final String SELECTED = "&amp;rad=";

    private final ExplorerQuery query;
    private final String start;
    private final String openRows;
    private final String selected;

    RowAddresses(ExplorerQuery query, PageContext context) {
        this.query = query;
        this.start = Html.escaped(context.url(query.start()));
        this.openRows = query.openWithout("");
        this.selected = query.selected().isEmpty() ? "" : SELECTED + ExplorerQuery.escaped(query.selected());
    }

    /** Opens the row, or shuts it if it is open. */
    String toggling(OperatingLine line) {
        var code = line.code();
        var open = query.isOpen(line)
                ? query.openWithout(code)
                : openRows + (openRows.isEmpty() ? "" : ",") + ExplorerQuery.escaped(code);
        return start + OPEN + open + selected + "#r-" + line.scope();
    }

    /** Explains the row in the panel, and leaves open what is open. */
    String selecting(OperatingLine line) {
        return start + OPEN + openRows + SELECTED + line.scope() + "#r-" + line.scope();
    }
}
