package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.money.Cell.Kind;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;

/**
 * Makes the original budget and every adjustment of the year, from what the source names. Each round is completed to
 * balance; what then remains to the revised budget comes as one delegated adjustment a month, the wage reserve first,
 * and what moves inside an area as one technical adjustment a quarter.
 */
final class AdjustmentMaker {

    private static final String COUNCIL = "KST";
    private static final String DIRECTOR = "kommunedirektøren";
    private static final String ASSUMED = "assumed";
    private static final LocalDate BUDGET_DECIDED = LocalDate.of(2023, 12, 11);
    private static final String WAGE_RESERVE = "C01";

    /** Common areas whose remaining change the council decides together with the case of December. */
    private static final List<String> COMPLETED_IN_DECEMBER =
            List.of("S3", "S4", "S5", "S6", "S7", "C02", "C05", "C06", "C09", "C10", "F1", "F4", "F5", "F7");

    /** Pay is settled in the autumn, so most of the reserve is spread then. */
    private static final long[] MONTHS = {2, 2, 3, 3, 4, 5, 5, 8, 20, 18, 15, 15};

    /** Tasks that moved between areas when the year began: the staff figures show them, the source names no amount. */
    private record Moved(String from, String to, long thousands) {}

    private static final List<Moved> MOVED = List.of(
            new Moved("P04", "P06", 90_000),
            new Moved("P05", "P09", 20_000),
            new Moved("P05", "P07", 10_000),
            new Moved("P05", "P06", 8_000));

    private final List<AreaTotals> areas;
    private final Map<String, List<Cell>> cellsOfArea;
    private final List<NamedAdjustment> named;

    AdjustmentMaker(List<AreaTotals> areas, List<Cell> cells, List<NamedAdjustment> named) {
        this.areas = areas;
        this.named = named;
        this.cellsOfArea = cells.stream()
                .collect(Collectors.groupingBy(cell -> cell.centre.area(), LinkedHashMap::new, Collectors.toList()));
    }

    /** In the order of their decision. */
    List<BudgetBatch> make() {
        var batches = new ArrayList<BudgetBatch>();
        batches.add(original());
        batches.add(voted("2024-1-tertial", "1. tertial", row -> row.round().equals("1. tertial"), "F4"));
        batches.add(voted("2024-2-tertial", "2. tertial", row -> row.round().equals("2. tertial"), "S4"));
        batches.add(december());
        batches.add(authorised(
                "2024-faglig-utvikling",
                BudgetKind.DELEGATED,
                "Bruk av fond for faglig utvikling",
                row -> row.what().contains("faglig utvikling")));
        batches.add(authorised(
                "2024-konsulenter",
                BudgetKind.TECHNICAL,
                "Innsparing på konsulenter flyttet mellom områder",
                row -> row.what().contains("konsulenter")));
        batches.addAll(monthly());
        for (int quarter = 1; quarter <= 4; quarter++) batches.add(technical(quarter));
        batches.sort(Comparator.comparing(BudgetBatch::decisionDate));
        return batches;
    }

    private BudgetBatch original() {
        var batch = new BatchMaker(
                "2024-original",
                BudgetKind.ORIGINAL,
                "original",
                COUNCIL,
                "",
                BUDGET_DECIDED,
                "printed",
                "Opprinnelig budsjett 2024",
                cellsOfArea);
        for (var cells : cellsOfArea.values()) cells.forEach(batch::open);
        return batch.done();
    }

    private BudgetBatch voted(String key, String round, Predicate<NamedAdjustment> rows, String balancedBy) {
        var batch = council(key, round, rows);
        batch.bring(balancedBy, -batch.sum(), "Motpost (generert)", Origin.GENERATED);
        return batch.done();
    }

    /** The case of December carries two printed rounds, and what the council must have changed besides. */
    private BudgetBatch december() {
        var batch = council("2024-198-24", "198/24", row -> row.caseNumber().equals("198/24"));
        for (var code : COMPLETED_IN_DECEMBER) {
            batch.bring(code, remaining(code), "Resten av årets endring (generert)", Origin.GENERATED);
        }
        var programme = areas.stream().filter(AreaTotals::isProgramme).toList();
        var weights = programme.stream()
                .mapToLong(area -> Math.max(0, remaining(area.code())) / 100_000)
                .toArray();
        var shares = Shares.inSteps(-batch.sum(), 100_000, weights);
        for (int i = 0; i < shares.length; i++) {
            batch.bring(programme.get(i).code(), shares[i], "Fordelt innsparing (generert)", Origin.GENERATED);
        }
        return batch.done();
    }

    private BatchMaker council(String key, String round, Predicate<NamedAdjustment> filter) {
        var rows = named(round, filter);
        var first = rows.getFirst();
        var batch = new BatchMaker(
                key,
                BudgetKind.VOTED,
                round,
                first.decidedBy(),
                first.caseNumber(),
                first.date(),
                first.dateState(),
                "Budsjettjustering " + round,
                cellsOfArea);
        for (var row : rows) batch.bring(row.area(), row.ore(), row.what(), row.origin());
        return batch;
    }

    private List<NamedAdjustment> named(String what, Predicate<NamedAdjustment> filter) {
        var rows = named.stream().filter(filter).toList();
        if (rows.isEmpty()) throw new FactsDisagree(NamedAdjustment.FILE, "", what, "demo.problem.row-missing");
        return rows;
    }

    private BudgetBatch authorised(String key, BudgetKind kind, String what, Predicate<NamedAdjustment> filter) {
        var rows = named(what, filter);
        var first = rows.getFirst();
        var batch = new BatchMaker(
                key,
                kind,
                "fullmakt",
                first.decidedBy(),
                first.caseNumber(),
                first.date(),
                first.dateState(),
                what,
                cellsOfArea);
        for (var row : rows) batch.bring(row.area(), row.ore(), row.what(), row.origin());
        return batch.done();
    }

    private List<BudgetBatch> monthly() {
        var batches = new ArrayList<BudgetBatch>();
        var january = delegated(1);
        for (var moved : MOVED) {
            var text = "Oppgaver flyttet mellom programområder (generert)";
            january.bring(moved.from, -moved.thousands * 100_000, text, Origin.GENERATED);
            january.bring(moved.to, moved.thousands * 100_000, text, Origin.GENERATED);
        }
        var remaining = new LinkedHashMap<String, Long>();
        for (var area : areas) remaining.put(area.code(), remaining(area.code()));
        for (int month = 1; month <= MONTHS.length; month++) {
            var batch = month == 1 ? january : delegated(month);
            for (var entry : remaining.entrySet()) {
                if (entry.getKey().equals(WAGE_RESERVE)) continue;
                long part = month == MONTHS.length
                        ? remaining(entry.getKey())
                        : Shares.inSteps(entry.getValue(), 100_000, MONTHS)[month - 1];
                boolean common = !entry.getKey().startsWith("P");
                var text = common ? "Avsetning fordelt (generert)" : "Lønnsoppgjør og avsetninger fordelt (generert)";
                batch.bring(entry.getKey(), part, text, Origin.GENERATED);
            }
            batch.bring(WAGE_RESERVE, -batch.sum(), "Lønnsreserve fordelt (generert)", Origin.GENERATED);
            funds(batch, month);
            batches.add(batch.done());
        }
        return batches;
    }

    private BatchMaker delegated(int month) {
        return new BatchMaker(
                "2024-delegert-%02d".formatted(month),
                BudgetKind.DELEGATED,
                "fullmakt",
                DIRECTOR,
                "",
                YearMonth.of(2024, month).atEndOfMonth(),
                ASSUMED,
                "Fordeling av lønnsreserve og avsetninger (generert)",
                cellsOfArea);
    }

    /** Use of restricted funds and transfers to investment, each with its cover in the same cost centre. */
    private void funds(BatchMaker batch, int month) {
        for (var cells : cellsOfArea.values()) {
            var largest = BatchMaker.largestOfEachCentre(cells);
            for (int i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                boolean due = cell.kind == Kind.RESTRICTED_FROM
                        ? month == 3 + i % 9
                        : cell.kind == Kind.TO_INVESTMENT && month == 11;
                if (!due) continue;
                var cover = largest.stream()
                        .filter(candidate -> candidate.centre == cell.centre)
                        .findFirst()
                        .orElseThrow();
                batch.move(cell, cell.revised, cell.text + " (generert)", Origin.GENERATED);
                batch.move(cover, -cell.revised, cell.text + " (motpost) (generert)", Origin.GENERATED);
            }
        }
    }

    /** What is left on each account of the area after all that changed its sum. */
    private BudgetBatch technical(int quarter) {
        var batch = new BatchMaker(
                "2024-teknisk-" + quarter,
                BudgetKind.TECHNICAL,
                "fullmakt",
                DIRECTOR,
                "",
                YearMonth.of(2024, 3 * quarter).atEndOfMonth(),
                ASSUMED,
                "Omdisponering innenfor programområder (generert)",
                cellsOfArea);
        int index = 0;
        for (var area : areas) {
            if (!area.isProgramme() || index++ % 4 != quarter - 1) continue;
            for (var cell : Lookup.in(cellsOfArea, area.code())) {
                batch.move(cell, cell.unexplained(), "Omdisponering innenfor området (generert)", Origin.GENERATED);
            }
        }
        return batch.done();
    }

    private long remaining(String area) {
        var totals = areas.stream()
                .filter(each -> each.code().equals(area))
                .findFirst()
                .orElseThrow(() -> new FactsDisagree(AreaTotals.FILE, "code", area, "demo.problem.row-missing"));
        long moved = Lookup.in(cellsOfArea, area).stream()
                .mapToLong(cell -> cell.moved)
                .sum();
        return totals.change() - moved;
    }
}
