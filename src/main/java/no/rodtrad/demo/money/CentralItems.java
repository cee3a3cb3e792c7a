package no.rodtrad.demo.money;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.Lookup;

/**
 * The accounts of the common areas: tax, grants, rent, pension, interest, dispositions. Where an area has several, some
 * amounts are known from the source and the rest follows from the area's total.
 */
final class CentralItems {

    static final String FILE = "central-items.csv";

    private static final int MOST_WEIGHT = 1_000_000;

    private CentralItems() {}

    /**
     * One account of an area.
     *
     * @param accounts in øre; empty when it follows from the area's total, and so for the budget
     * @param weight how much it then draws of what is left
     */
    record Item(
            String area,
            String art,
            String function,
            Season season,
            String text,
            Optional<Long> accounts,
            Optional<Long> budget,
            long weight) {

        private static Item of(FactRow row) {
            var accounts = row.optional("accounts_kr").map(_ -> AccountCodes.kroner(row, "accounts_kr"));
            var budget = row.optional("budget_kr").map(_ -> AccountCodes.kroner(row, "budget_kr"));
            boolean follows = accounts.isEmpty() || budget.isEmpty();
            return new Item(
                    row.text("area"),
                    AccountCodes.art(row),
                    AccountCodes.function(row),
                    row.code("season", Season::named, Season.MONTHLY),
                    row.required("text"),
                    accounts,
                    budget,
                    row.number("weight", follows ? 1 : 0, MOST_WEIGHT));
        }

        private Cell cell(CostCentre centre) {
            long draws = budget.isEmpty() ? weight : 0;
            return new Cell(Cell.Kind.CENTRAL, centre, art, function, "", season, text, draws);
        }
    }

    /** At least one for each common area. */
    static List<Item> read(FactFolder facts, List<AreaTotals> areas) {
        var common = areas.stream()
                .filter(area -> !area.isProgramme())
                .map(AreaTotals::code)
                .toList();
        var missing = new LinkedHashSet<>(common);
        var table = facts.read(FILE);
        var items = new ArrayList<Item>();
        for (var row : table.rows()) {
            var item = Item.of(row);
            row.known("area", item.area, common.contains(item.area));
            missing.remove(item.area);
            items.add(item);
        }
        for (var area : missing) table.problem("area", area, "demo.problem.row-missing");
        return items;
    }

    static List<Cell> make(List<Item> items, List<AreaTotals> areas, Map<String, List<CostCentre>> centres) {
        var byArea = items.stream().collect(Collectors.groupingBy(Item::area));
        var cells = new ArrayList<Cell>();
        for (var area : areas) {
            if (area.isProgramme()) continue;
            var centre = Lookup.in(centres, area.code()).getFirst();
            cells.addAll(cells(area, Lookup.in(byArea, area.code()), centre));
        }
        return cells;
    }

    private static List<Cell> cells(AreaTotals area, List<Item> items, CostCentre centre) {
        var cells = items.stream().map(item -> item.cell(centre)).toList();
        fill(cells, items, Item::accounts, area.accounts(), (cell, ore) -> cell.accounts = ore);
        fill(cells, items, Item::budget, area.original(), (cell, ore) -> cell.original = ore);
        fill(cells, items, Item::budget, area.revised(), (cell, ore) -> cell.revised = ore);
        return cells;
    }

    private static void fill(
            List<Cell> cells,
            List<Item> items,
            Function<Item, Optional<Long>> amount,
            long total,
            ObjLongConsumer<Cell> set) {
        long left = total;
        var weights = new long[items.size()];
        for (int i = 0; i < weights.length; i++) {
            var known = amount.apply(items.get(i));
            if (known.isEmpty()) {
                weights[i] = items.get(i).weight;
            } else {
                set.accept(cells.get(i), known.get());
                left -= known.get();
            }
        }
        var shares = Shares.inSteps(left, 100_000, weights);
        for (int i = 0; i < weights.length; i++) if (weights[i] > 0) set.accept(cells.get(i), shares[i]);
    }
}
