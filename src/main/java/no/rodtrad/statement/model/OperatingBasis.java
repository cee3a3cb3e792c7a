package no.rodtrad.statement.model;

import java.util.List;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;

/**
 * Everything an operating statement is made of, as it was known at the end of a day.
 *
 * @param costCentres all of the year whenever they were told of, so that the public units are the same on every day
 */
public record OperatingBasis(
        FiscalYear year,
        AsOf asOf,
        Organisation organisation,
        List<CostCentre> costCentres,
        List<Cell> cells,
        List<ResultCell> result,
        List<BudgetSource> budgets,
        List<PublishedFigure> published) {

    public OperatingBasis {
        costCentres = List.copyOf(costCentres);
        cells = List.copyOf(cells);
        result = List.copyOf(result);
        budgets = List.copyOf(budgets);
        published = List.copyOf(published);
    }

    /**
     * What the entries of one cost centre, art group and column come to.
     *
     * @param column one that is a sum of entries
     */
    public record Cell(CostCentreCode costCentre, ArtGroup artGroup, OperatingColumn column, EntrySum sum) {}

    /**
     * What the entries of the whole municipality on one art come to.
     *
     * @param art three digits, one of those that {@link ResultPart} asks for
     */
    public record ResultCell(String art, OperatingColumn column, EntrySum sum) {}
}
