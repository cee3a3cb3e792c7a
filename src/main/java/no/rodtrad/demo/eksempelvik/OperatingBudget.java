package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operating budget of a year: what the cells were given, and for what follows from loans and pension, about it. */
final class OperatingBudget {

    private static final long HUNDRED_THOUSAND = 10_000_000;
    private static final long FIFTY_THOUSAND = 5_000_000;

    private final int year;
    private final LoanFund loanFund;
    private final YearBudget budget;

    OperatingBudget(int year, LoanFund loanFund, YearBudget budget) {
        this.year = year;
        this.loanFund = loanFund;
        this.budget = budget;
    }

    void write(List<OperatingCell> cells, List<Disposition> dispositions, Pension pension) {
        var original = new LinkedHashMap<Item, Long>();
        var closing = new ArrayList<Item>();
        for (var cell : cells) {
            original.merge(cell.item(), cell.originalOre(), Math::addExact);
            if (cell.closing()) closing.add(cell.item());
            if (cell.item().nature() == Nature.DEPRECIATION) counter(cell, original);
        }
        for (var entity : Entity.BORROWERS) internal(entity, original);
        pension.amounts().forEach((item, ore) -> original.put(item, near(ore, FIFTY_THOUSAND)));
        for (var each : dispositions) {
            var item = each.item();
            if (!item.nature().isInvestment()) original.put(item, each.revisedOre() - budget.moved(item));
        }
        // The fund borrows outside for what it takes in, less its own costs.
        closing.add(LoanFund.externalInterestItem());
        mirrorRent(cells, original, closing);
        budget.write(original, closing);
    }

    private void internal(Entity entity, Map<Item, Long> original) {
        long interest = near(right(entity), HUNDRED_THOUSAND);
        original.put(LoanFund.interestItem(entity), interest);
        original.put(LoanFund.interestIncomeItem(entity), -interest);
        original.put(
                LoanFund.instalmentItem(entity),
                loanFund.months().stream()
                        .filter(month -> month.year() == year && month.borrower() == entity)
                        .mapToLong(LoanFund.Month::repaid)
                        .sum());
    }

    /** Budgets are made from the right debt. */
    private long right(Entity entity) {
        return loanFund.months().stream()
                .filter(month -> month.year() == year && month.borrower() == entity)
                .mapToLong(LoanFund.Month::interest)
                .sum();
    }

    private static void counter(OperatingCell cell, Map<Item, Long> original) {
        original.merge(OperatingPosts.counterItem(cell.item().entity()), -cell.originalOre(), Math::addExact);
    }

    /** In the last year the treasury's rent closes its budget, and the undertaking expects the same rent. */
    private static void mirrorRent(List<OperatingCell> cells, Map<Item, Long> original, List<Item> closing) {
        for (var cell : cells) {
            if (!cell.mirrored()) continue;
            long others = original.entrySet().stream()
                    .filter(each -> each.getKey().entity() == Entity.KK && !closing.contains(each.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            original.put(cell.item(), others);
        }
    }

    private static long near(long ore, long step) {
        return Math.floorDiv(ore + step / 2, step) * step;
    }
}
