package no.rodtrad.demo.money;

import java.util.List;

/**
 * All the money of one demonstration municipality, ready for the importers: plain values, expenditure positive and
 * income negative, in øre. Every voucher and every budget batch is in balance.
 *
 * @param entities besides the treasury
 */
public record DemoMoney(
        List<Committee> committees,
        List<BudgetArea> areas,
        List<ServiceUnit> units,
        List<CostCentre> costCentres,
        List<PostingBatch> postings,
        List<BudgetBatch> budgets,
        List<Entity> entities) {

    public DemoMoney {
        committees = List.copyOf(committees);
        areas = List.copyOf(areas);
        units = List.copyOf(units);
        costCentres = List.copyOf(costCentres);
        postings = List.copyOf(postings);
        budgets = List.copyOf(budgets);
        entities = List.copyOf(entities);
    }

    /** With the treasury alone. */
    public DemoMoney(
            List<Committee> committees,
            List<BudgetArea> areas,
            List<ServiceUnit> units,
            List<CostCentre> costCentres,
            List<PostingBatch> postings,
            List<BudgetBatch> budgets) {
        this(committees, areas, units, costCentres, postings, budgets, List.of());
    }
}
