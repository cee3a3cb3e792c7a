package no.rodtrad.statement.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.web.chart.LaidOutChart;
import no.rodtrad.web.component.Crumb;

/**
 * The money explorer, ready to show.
 *
 * @param years with data, the newest first
 * @param generated whether a number on the page is made up
 * @param finished whether the day is after the end of the year
 * @param partial whether some of the budget is a part only
 */
public record ExplorerPage(
        FiscalYear year,
        List<FiscalYear> years,
        List<Crumb> trail,
        List<OperatingColumn> columns,
        List<Choice> choices,
        List<ExplorerRow> rows,
        Optional<ExplorerPanel> panel,
        Optional<TaxPart> tax,
        String find,
        String open,
        String selected,
        String csv,
        String json,
        boolean generated,
        boolean finished,
        boolean partial) {

    /** A choice of columns. */
    public record Choice(String code, boolean selected) {}

    /** Taxes over some years. */
    public record TaxPart(Phrase sentence, List<LaidOutChart> charts) {}
}
