package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.List;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.money.AccountCodes;
import no.rodtrad.demo.money.BudgetArea;
import no.rodtrad.demo.money.Committee;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.ServiceUnit;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.organisation.model.BudgetTable;

/**
 * The money of Eksempelvik: an invented municipality, small and complete, so that one thread runs from a goal to a
 * ledger entry without a gap, and every statement has something in every line. The benches along the trails carry a
 * project of their own.
 */
public final class EksempelvikMoney {

    /** The year that the annual report is about. */
    public static final int FISCAL_YEAR = EksempelvikBooks.LAST_YEAR;

    /** The project of the measure «Benker langs turveien», on every budget line and posting of it. */
    public static final String BENCHES = "100001";

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
        var entities = facts.read("books/entities.csv").stream()
                .map(row -> new no.rodtrad.demo.money.Entity(
                        row.ownKey("code"), row.required("name"), row.required("kind")))
                .toList();
        var centreRows = facts.read("cost-centres.csv").rows();
        var centres =
                centreRows.stream().map(row -> costCentre(row, areas, entities)).toList();
        return facts.outcome(() -> {
            var books = EksempelvikBooks.generate();
            return new DemoMoney(
                    committees, areas, units(centreRows), centres, books.postings(), books.budgets(), entities);
        });
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

    private static CostCentre costCentre(
            FactRow row, List<BudgetArea> areas, List<no.rodtrad.demo.money.Entity> entities) {
        row.ownKey("code");
        var area = row.text("area");
        row.known("area", area, areas.stream().anyMatch(each -> each.code().equals(area)));
        var entity = row.text("entity");
        boolean known = entity.equals(no.rodtrad.demo.money.Entity.TREASURY)
                || entities.stream().anyMatch(each -> each.code().equals(entity));
        row.known("entity", entity, known);
        return new CostCentre(
                AccountCodes.costCentre(row, "code"),
                row.required("name"),
                row.key("unit"),
                area,
                entity,
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
}
