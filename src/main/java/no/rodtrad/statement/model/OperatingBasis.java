package no.rodtrad.statement.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.access.model.Workplace;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;

/**
 * Everything an operating statement is made of, as it was known at the end of a day.
 *
 * @param areas in the order in which they are printed
 * @param costCentres all that were ever known, so that the public units are the same on every day
 */
public record OperatingBasis(
        FiscalYear year,
        AsOf asOf,
        List<Committee> committees,
        List<Area> areas,
        List<CostCentre> costCentres,
        List<Cell> cells,
        List<BudgetSource> budgets,
        List<PublishedFigure> published) {

    public OperatingBasis {
        committees = List.copyOf(committees);
        areas = List.copyOf(areas);
        costCentres = List.copyOf(costCentres);
        cells = List.copyOf(cells);
        budgets = List.copyOf(budgets);
        published = List.copyOf(published);
    }

    /** A committee that owns budget areas. */
    public record Committee(String code, String name) {}

    /**
     * A budget area.
     *
     * @param committee empty for central items
     */
    public record Area(String code, String name, Optional<String> committee, OperatingTable table) {}

    /** A cost centre and where it belongs. */
    public record CostCentre(String name, Workplace workplace) {}

    /**
     * What the entries of one cost centre, art group and column come to.
     *
     * @param column one that is a sum of entries
     */
    public record Cell(String costCentre, int artGroup, OperatingColumn column, EntrySum sum) {}

    /**
     * An original budget or an adjustment of it.
     *
     * @param firstColumn the first column in which it counts: original, voted or revised
     * @param decision empty when the source names none
     * @param areas the budget areas it touches
     */
    public record BudgetSource(Ref ref, OperatingColumn firstColumn, Optional<Ref> decision, Set<String> areas) {
        public BudgetSource {
            areas = Set.copyOf(areas);
        }
    }
}
