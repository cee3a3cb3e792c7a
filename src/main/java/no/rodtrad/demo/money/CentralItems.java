package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Lookup;

/**
 * The accounts of the common areas: tax, grants, rent, pension, interest, dispositions. Where an area has several, some
 * amounts are known from the source and the rest follows from the area's total.
 */
final class CentralItems {

    private static final String FOLLOWS = "";

    private CentralItems() {}

    static List<Cell> make(String path, List<AreaTotals> areas, Map<String, List<CostCentre>> centres) {
        var rows = FactFile.read(path).stream().collect(Collectors.groupingBy(row -> row.getField("area")));
        var cells = new ArrayList<Cell>();
        for (var area : areas) {
            if (area.isProgramme()) continue;
            var centre = Lookup.in(centres, area.code()).getFirst();
            cells.addAll(cells(area, rows.getOrDefault(area.code(), List.of()), centre));
        }
        return cells;
    }

    private static List<Cell> cells(AreaTotals area, List<NamedCsvRecord> rows, CostCentre centre) {
        var cells = rows.stream()
                .map(row -> new Cell(
                        Cell.Kind.CENTRAL,
                        centre,
                        row.getField("art"),
                        row.getField("function"),
                        "",
                        Season.named(row.getField("season")),
                        row.getField("text"),
                        row.getField("budget_kr").isEmpty() ? Long.parseLong(row.getField("weight")) : 0))
                .toList();
        fill(cells, rows, row -> row.getField("accounts_kr"), area.accounts(), (cell, ore) -> cell.accounts = ore);
        fill(cells, rows, row -> row.getField("budget_kr"), area.original(), (cell, ore) -> cell.original = ore);
        fill(cells, rows, row -> row.getField("budget_kr"), area.revised(), (cell, ore) -> cell.revised = ore);
        return cells;
    }

    private static void fill(
            List<Cell> cells,
            List<NamedCsvRecord> rows,
            Function<NamedCsvRecord, String> kroner,
            long total,
            ObjLongConsumer<Cell> set) {
        long left = total;
        var weights = new long[rows.size()];
        for (int i = 0; i < weights.length; i++) {
            var known = kroner.apply(rows.get(i));
            if (known.equals(FOLLOWS)) {
                weights[i] = Long.parseLong(rows.get(i).getField("weight"));
            } else {
                set.accept(cells.get(i), 100 * Long.parseLong(known));
                left -= 100 * Long.parseLong(known);
            }
        }
        var shares = Shares.inSteps(left, 100_000, weights);
        for (int i = 0; i < weights.length; i++) if (weights[i] > 0) set.accept(cells.get(i), shares[i]);
    }
}
