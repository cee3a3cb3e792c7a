package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.kernel.Origin;

/** One budget batch while it is written. Every line moves a {@link Cell} towards its revised budget. */
final class BatchMaker {

    private static final long THOUSAND = 100_000;

    private final String key;
    private final BudgetKind kind;
    private final String round;
    private final String decidedBy;
    private final String caseNumber;
    private final LocalDate date;
    private final String dateState;
    private final String what;
    private final Map<String, List<Cell>> cellsOfArea;
    private final List<BudgetLine> lines = new ArrayList<>();

    BatchMaker(
            String key,
            BudgetKind kind,
            String round,
            String decidedBy,
            String caseNumber,
            LocalDate date,
            String dateState,
            String what,
            Map<String, List<Cell>> cellsOfArea) {
        this.key = key;
        this.kind = kind;
        this.round = round;
        this.decidedBy = decidedBy;
        this.caseNumber = caseNumber;
        this.date = date;
        this.dateState = dateState;
        this.what = what;
        this.cellsOfArea = cellsOfArea;
    }

    BudgetBatch done() {
        // The rest goes where rests go, so this is so when the totals themselves do not sum to nothing.
        if (sum() != 0) throw new FactsDisagree(AreaTotals.FILE, "", key, "demo.problem.adjustment-unbalanced");
        return new BudgetBatch(
                key,
                DrammenMoney.FISCAL_YEAR,
                kind,
                round,
                decidedBy,
                caseNumber,
                date,
                dateState,
                date,
                what,
                origin(),
                lines);
    }

    private Origin origin() {
        if (kind == BudgetKind.ORIGINAL) return Origin.PUBLISHED;
        boolean named = lines.stream().anyMatch(line -> line.origin() == Origin.STATED);
        return named ? Origin.STATED : Origin.GENERATED;
    }

    long sum() {
        return lines.stream().mapToLong(BudgetLine::ore).sum();
    }

    void move(Cell cell, long ore, String text, Origin origin) {
        if (ore == 0) return;
        cell.moved = Math.addExact(cell.moved, ore);
        lines.add(new BudgetLine(cell.art, cell.function, cell.centre.code(), cell.project, ore, text, origin));
    }

    /** The line of the original budget. */
    void open(Cell cell) {
        if (cell.original == 0) return;
        lines.add(new BudgetLine(
                cell.art, cell.function, cell.centre.code(), cell.project, cell.original, what, Origin.GENERATED));
    }

    /**
     * Brings an amount to an area. A stated amount stands as one line on what the area has in common, so that it can be
     * found; generated lines then divide it on the units.
     */
    void bring(String area, long ore, String text, Origin origin) {
        var cells = cellsOfArea.getOrDefault(area, List.of());
        if (cells.isEmpty()) throw new FactsDisagree(AreaTotals.FILE, "code", area, "demo.problem.row-missing");
        var carriers = cells.getFirst().kind == Cell.Kind.CENTRAL
                ? cells.stream().filter(cell -> cell.weight > 0).toList()
                : largestOfEachCentre(cells);
        if (carriers.isEmpty()) throw new FactsDisagree(CentralItems.FILE, "area", area, "demo.problem.no-carrier");
        if (carriers.size() == 1) {
            move(carriers.getFirst(), ore, text, origin);
            return;
        }
        if (origin == Origin.STATED) {
            move(carriers.getFirst(), ore, text, origin);
            move(carriers.getFirst(), -ore, text + " (til fordeling)", Origin.GENERATED);
            text = text + " (fordelt)";
        }
        var weights = carriers.stream()
                .mapToLong(cell -> cell.kind == Cell.Kind.CENTRAL ? cell.weight : Math.abs(cell.accounts) / THOUSAND)
                .toArray();
        var shares = Shares.inSteps(ore, THOUSAND, weights);
        for (int i = 0; i < shares.length; i++) move(carriers.get(i), shares[i], text, Origin.GENERATED);
    }

    /** The account that a cost centre spends most on, most often fixed pay. */
    static List<Cell> largestOfEachCentre(List<Cell> cells) {
        var largest = new ArrayList<Cell>();
        for (var cell : cells) {
            if (!cell.kind.isExpenditure()) continue;
            if (!largest.isEmpty() && largest.getLast().centre == cell.centre) {
                if (cell.accounts > largest.getLast().accounts) largest.set(largest.size() - 1, cell);
            } else {
                largest.add(cell);
            }
        }
        return largest;
    }
}
