package no.rodtrad.demo.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.organisation.model.BudgetTable;

/**
 * The money of Eksempelvik in 2024: an invented municipality, small and complete, so that one thread runs from a goal
 * to a ledger entry without a gap. The benches along the trails carry a project of their own.
 */
public final class EksempelvikMoney {

    public static final int FISCAL_YEAR = 2024;

    /** The project of the measure «Benker langs turveien», on every budget line and posting of it. */
    public static final String BENCHES = "100001";

    private static final String ACCOUNTS = "accounts.csv";
    private static final String ORIGINAL = "2024-original";
    private static final long SEED = 1837;
    private static final int LINE_KRONER = 300_000;
    private static final LocalDate BUDGET_DECIDED = LocalDate.of(2023, 12, 14);
    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);

    private EksempelvikMoney() {}

    /** The same every time from the same facts. */
    public static Outcome<DemoMoney> read(FactFolder facts) {
        var committees = facts.read("committees.csv").stream()
                .map(row -> new Committee(row.ownKey("code"), row.required("name")))
                .toList();
        var areas = facts.read("areas.csv").stream()
                .map(row -> area(row, committees))
                .toList();
        var centreRows = facts.read("cost-centres.csv").rows();
        var centres = centreRows.stream().map(row -> costCentre(row, areas)).toList();
        var codes = centres.stream().map(CostCentre::code).collect(Collectors.toSet());
        var cells = facts.read(ACCOUNTS).stream()
                .map(row -> cell(row, centres))
                .flatMap(Optional::stream)
                .toList();
        checkOriginal(facts, cells);
        var budgets = new ArrayList<BudgetBatch>();
        budgets.add(original(cells));
        budgets.addAll(adjustments(facts, codes));
        return facts.outcome(() -> new DemoMoney(
                committees,
                areas,
                units(centreRows),
                centres,
                new LedgerMaker(new Seed(SEED), FISCAL_YEAR, LINE_KRONER).make(cells),
                budgets));
    }

    private static BudgetArea area(FactRow row, List<Committee> committees) {
        var committee = row.optional("committee");
        committee.ifPresent(code -> row.known(
                "committee",
                code,
                committees.stream().anyMatch(each -> each.code().equals(code))));
        var table =
                row.code("table", BudgetTable::ofCode, BudgetTable.PROGRAMME).code();
        return new BudgetArea(row.ownKey("code"), row.required("name"), committee, table);
    }

    private static CostCentre costCentre(FactRow row, List<BudgetArea> areas) {
        row.ownKey("code");
        var area = row.text("area");
        row.known("area", area, areas.stream().anyMatch(each -> each.code().equals(area)));
        return new CostCentre(
                AccountCodes.costCentre(row, "code"),
                row.required("name"),
                row.key("unit"),
                area,
                Math.toIntExact(row.number("employees", 0, 1_000_000)),
                VALID_FROM);
    }

    /** A unit stands on the line of each of its cost centres, with the same name. */
    private static List<ServiceUnit> units(List<FactRow> rows) {
        return rows.stream()
                .map(row -> new ServiceUnit(row.key("unit"), row.required("unit_name"), row.text("area")))
                .distinct()
                .toList();
    }

    private static Optional<Cell> cell(FactRow row, List<CostCentre> centres) {
        var code = AccountCodes.costCentre(row, "cost_centre");
        var centre = centres.stream().filter(each -> each.code().equals(code)).findFirst();
        row.known("cost_centre", code, centre.isPresent());
        var kind = row.code("kind", Cell.Kind::named, Cell.Kind.GOODS);
        var art = AccountCodes.art(row);
        var function = AccountCodes.function(row);
        var project = AccountCodes.project(row);
        var season = row.code("season", Season::named, Season.MONTHLY);
        var text = row.required("text");
        long accounts = AccountCodes.kroner(row, "accounts_kr");
        long original = AccountCodes.kroner(row, "original_budget_kr");
        return centre.map(known -> {
            var cell = new Cell(kind, known, art, function, project, season, text, 1);
            cell.accounts = accounts;
            cell.original = original;
            return cell;
        });
    }

    private static void checkOriginal(FactFolder facts, List<Cell> cells) {
        long sum = cells.stream().mapToLong(cell -> cell.original).sum();
        var table = facts.read(ACCOUNTS);
        if (sum != 0) table.problem("original_budget_kr", Long.toString(sum / 100), "demo.problem.sum-not-zero");
        if (cells.stream().noneMatch(cell -> cell.project.equals(BENCHES) && cell.original != 0)) {
            table.problem("project", BENCHES, "demo.problem.row-missing");
        }
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
                ORIGINAL,
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

    private static List<BudgetBatch> adjustments(FactFolder facts, Set<String> centres) {
        var byKey = new LinkedHashMap<String, List<FactRow>>();
        for (var row : facts.read("adjustments.csv").rows()) {
            byKey.computeIfAbsent(row.key("key"), _ -> new ArrayList<>()).add(row);
        }
        return byKey.entrySet().stream()
                .map(entry -> adjustment(entry.getKey(), entry.getValue(), centres))
                .toList();
    }

    private static BudgetBatch adjustment(String key, List<FactRow> rows, Set<String> centres) {
        var lines = rows.stream().map(row -> budgetLine(row, centres)).toList();
        var first = rows.getFirst();
        if (key.equals(ORIGINAL)) first.problem("key", "demo.problem.key-elsewhere");
        long sum = lines.stream().mapToLong(BudgetLine::ore).sum();
        if (sum != 0) first.problem("key", "demo.problem.adjustment-unbalanced");
        var date = NamedAdjustment.dateIn(FISCAL_YEAR, first);
        return new BudgetBatch(
                key,
                first.code("kind", EksempelvikMoney::kind, BudgetKind.VOTED),
                first.required("round"),
                first.formed("decided_by", NamedAdjustment.BODY.asMatchPredicate(), "KST"),
                first.formed("case_number", NamedAdjustment.CASE.asMatchPredicate(), "24/24"),
                date,
                "printed",
                date,
                first.required("what"),
                Origin.GENERATED,
                lines);
    }

    /** The original budget follows from the accounts, so it is no adjustment. */
    private static Optional<BudgetKind> kind(String code) {
        return Stream.of(BudgetKind.VOTED, BudgetKind.DELEGATED, BudgetKind.TECHNICAL)
                .filter(kind -> kind.name().equals(code))
                .findFirst();
    }

    private static BudgetLine budgetLine(FactRow row, Set<String> centres) {
        var centre = AccountCodes.costCentre(row, "cost_centre");
        row.known("cost_centre", centre, centres.contains(centre));
        return new BudgetLine(
                AccountCodes.art(row),
                AccountCodes.function(row),
                centre,
                AccountCodes.project(row),
                AccountCodes.kroner(row, "amount_kr"),
                row.text("text"),
                Origin.GENERATED);
    }
}
