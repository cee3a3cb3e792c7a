package no.rodtrad.demo.money;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;

/**
 * The money of Eksempelvik in 2024: an invented municipality, small and complete, so that one thread runs from a goal
 * to a ledger entry without a gap. The benches along the trails carry a project of their own.
 */
public final class EksempelvikMoney {

    public static final int FISCAL_YEAR = 2024;

    /** The project of the measure «Benker langs turveien», on every budget line and posting of it. */
    public static final String BENCHES = "100001";

    private static final String FACTS = "eksempelvik/";
    private static final long SEED = 1837;
    private static final int LINE_KRONER = 300_000;
    private static final LocalDate BUDGET_DECIDED = LocalDate.of(2023, 12, 14);
    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private EksempelvikMoney() {}

    /** The same every time. */
    public static DemoMoney generate() {
        var centres = FactFile.read(FACTS + "cost-centres.csv").stream()
                .map(EksempelvikMoney::costCentre)
                .toList();
        var cells = cells(centres);
        var budgets = new ArrayList<BudgetBatch>();
        budgets.add(original(cells));
        budgets.addAll(adjustments());
        return new DemoMoney(
                FactFile.read(FACTS + "committees.csv").stream()
                        .map(row -> new Committee(row.getField("code"), row.getField("name")))
                        .toList(),
                FactFile.read(FACTS + "areas.csv").stream()
                        .map(EksempelvikMoney::area)
                        .toList(),
                units(),
                centres,
                new LedgerMaker(new Seed(SEED), FISCAL_YEAR, LINE_KRONER).make(cells),
                budgets);
    }

    private static BudgetArea area(NamedCsvRecord row) {
        var committee = Optional.of(row.getField("committee")).filter(code -> !code.isEmpty());
        return new BudgetArea(row.getField("code"), row.getField("name"), committee, row.getField("table"));
    }

    private static CostCentre costCentre(NamedCsvRecord row) {
        return new CostCentre(
                row.getField("code"),
                row.getField("name"),
                row.getField("unit"),
                row.getField("area"),
                Integer.parseInt(row.getField("employees")),
                VALID_FROM);
    }

    private static List<ServiceUnit> units() {
        return FactFile.read(FACTS + "cost-centres.csv").stream()
                .map(row -> new ServiceUnit(row.getField("unit"), row.getField("unit_name"), row.getField("area")))
                .distinct()
                .toList();
    }

    private static List<Cell> cells(List<CostCentre> centres) {
        var byCode = centres.stream().collect(Collectors.toMap(CostCentre::code, Function.identity()));
        return FactFile.read(FACTS + "accounts.csv").stream()
                .map(row -> cell(row, byCode))
                .toList();
    }

    private static Cell cell(NamedCsvRecord row, Map<String, CostCentre> centres) {
        var cell = new Cell(
                Cell.Kind.valueOf(row.getField("kind")),
                Lookup.in(centres, row.getField("cost_centre")),
                row.getField("art"),
                row.getField("function"),
                row.getField("project"),
                Season.named(row.getField("season")),
                row.getField("text"),
                1);
        cell.accounts = 100 * Long.parseLong(row.getField("accounts_kr"));
        cell.original = 100 * Long.parseLong(row.getField("original_budget_kr"));
        return cell;
    }

    private static BudgetBatch original(List<Cell> cells) {
        var lines = cells.stream()
                .filter(cell -> cell.original != 0)
                .map(cell -> new BudgetLine(
                        cell.art,
                        cell.function,
                        cell.centre.code(),
                        cell.project,
                        cell.original,
                        cell.text,
                        Origin.GENERATED))
                .toList();
        return new BudgetBatch(
                "2024-original",
                BudgetKind.ORIGINAL,
                "original",
                "KST",
                "61/23",
                BUDGET_DECIDED,
                "printed",
                BUDGET_DECIDED,
                "Opprinnelig budsjett 2024",
                Origin.GENERATED,
                lines);
    }

    private static List<BudgetBatch> adjustments() {
        var byKey = FactFile.read(FACTS + "adjustments.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("key"), LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().map(EksempelvikMoney::adjustment).toList();
    }

    private static BudgetBatch adjustment(List<NamedCsvRecord> rows) {
        var first = rows.getFirst();
        var date = LocalDate.parse(first.getField("date"));
        return new BudgetBatch(
                first.getField("key"),
                BudgetKind.valueOf(first.getField("kind")),
                first.getField("round"),
                first.getField("decided_by"),
                first.getField("case_number"),
                date,
                "printed",
                date,
                first.getField("what"),
                Origin.GENERATED,
                rows.stream()
                        .map(row -> new BudgetLine(
                                row.getField("art"),
                                row.getField("function"),
                                row.getField("cost_centre"),
                                row.getField("project"),
                                100 * Long.parseLong(row.getField("amount_kr")),
                                row.getField("text"),
                                Origin.GENERATED))
                        .toList());
    }
}
