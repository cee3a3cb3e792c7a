package no.rodtrad.demo.money;

import java.util.List;
import no.rodtrad.demo.money.Cell.Kind;

/**
 * Decides what every account of a programme area has in the original and in the revised budget. Restricted funds and
 * transfers to investment are not in an original frame: they come by adjustment during the year.
 */
final class BudgetTargets {

    private static final long THOUSAND = 100_000;

    private final Seed seed;
    private final List<Cell> cells;

    BudgetTargets(Seed seed, List<Cell> programmeCells) {
        this.seed = seed.child("budget");
        this.cells = programmeCells;
    }

    /** Use of restricted funds and transfer to investment in the revised budget of all areas, in øre. */
    void dispositions(long restrictedFrom, long toInvestment) {
        disposition(Kind.RESTRICTED_FROM, restrictedFrom);
        disposition(Kind.TO_INVESTMENT, toInvestment);
    }

    private void disposition(Kind kind, long amount) {
        var list = cells.stream().filter(cell -> cell.kind == kind).toList();
        var weights = list.stream()
                .mapToLong(cell -> Math.abs(cell.accounts) / THOUSAND)
                .toArray();
        var shares = Shares.inSteps(amount, THOUSAND, weights);
        for (int i = 0; i < shares.length; i++) list.get(i).revised = shares[i];
    }

    void fill(AreaTotals area) {
        var draw = seed.child(area.code());
        var own = cells.stream()
                .filter(cell -> cell.centre.area().equals(area.code()))
                .toList();
        for (var cell : own) {
            if (cell.kind != Kind.VAT_PAID && cell.kind != Kind.VAT_BACK) continue;
            cell.original = cell.accounts / THOUSAND * 93 / 100 * THOUSAND;
            cell.revised = cell.original;
        }
        long income = sum(own, Kind.INCOME);
        long original = income / THOUSAND * draw.between(935, 985) / 1000 * THOUSAND;
        long revised = original + (income - original) / THOUSAND * 3 / 5 * THOUSAND;
        var incomes = own.stream().filter(cell -> cell.kind == Kind.INCOME).toList();
        var expenditures =
                own.stream().filter(cell -> cell.kind.isExpenditure()).toList();
        long funds = own.stream()
                .filter(cell -> cell.kind.isDisposition())
                .mapToLong(cell -> cell.revised)
                .sum();
        spread(draw, incomes, original, revised);
        spread(draw, expenditures, area.original() - original, area.revised() - revised - funds);
    }

    /** The revised budget lies nearer to the accounts than the original one, both for a unit and for an account. */
    private static void spread(Seed draw, List<Cell> list, long original, long revised) {
        var first = new long[list.size()];
        var last = new long[list.size()];
        String centre = "";
        int early = 0;
        int late = 0;
        for (int i = 0; i < list.size(); i++) {
            var cell = list.get(i);
            if (!cell.centre.code().equals(centre)) {
                centre = cell.centre.code();
                early = draw.between(960, 1040);
                late = draw.between(982, 1018);
            }
            long size = Math.abs(cell.accounts) / THOUSAND;
            first[i] = size * early / 10 * draw.between(880, 1120) / 1000;
            last[i] = size * late / 10 * draw.between(940, 1060) / 1000;
        }
        var originals = Shares.inSteps(original, THOUSAND, first);
        var reviseds = Shares.inSteps(revised, THOUSAND, last);
        for (int i = 0; i < list.size(); i++) {
            list.get(i).original = originals[i];
            list.get(i).revised = reviseds[i];
        }
    }

    private static long sum(List<Cell> cells, Kind kind) {
        return cells.stream()
                .filter(cell -> cell.kind == kind)
                .mapToLong(cell -> cell.accounts)
                .sum();
    }
}
