package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.money.AccountCodes;
import no.rodtrad.demo.money.BudgetArea;
import no.rodtrad.demo.money.Committee;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.ServiceUnit;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.organisation.model.EntityKind;

/** Reads the whole folder of Eksempelvik's money before anything is made of it. */
final class EksempelvikReader {

    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);
    private static final String ENTITIES = "books/entities.csv";

    /** Everything, with the books that were made of it. */
    record Read(
            List<Committee> committees,
            List<BudgetArea> areas,
            List<ServiceUnit> units,
            List<CostCentre> centres,
            List<no.rodtrad.demo.money.Entity> entities,
            EksempelvikBooks books) {}

    private EksempelvikReader() {}

    static Outcome<Read> read(FactFolder folder) {
        var committees = folder.read("committees.csv").stream()
                .map(row -> new Committee(row.ownKey("code"), row.required("name")))
                .toList();
        var areas = folder.read("areas.csv").stream()
                .map(row -> area(row, committees))
                .toList();
        var entities = entities(folder);
        var centreRows = folder.read("cost-centres.csv").rows();
        var centres = centreRows.stream().map(row -> costCentre(row, areas)).toList();
        var byCode = new HashMap<String, CostCentre>();
        for (var centre : centres) byCode.putIfAbsent(centre.code(), centre);
        var facts = BookReader.read(folder, byCode);
        return folder.outcome(() -> new Read(committees, areas, units(centreRows), centres, entities, books(facts)));
    }

    private static EksempelvikBooks books(BookFacts facts) {
        try {
            return EksempelvikBooks.generate(facts);
        } catch (ArithmeticException _) {
            throw new FactsDisagree(BookReader.ACCOUNTS, "", "", "demo.problem.too-large");
        }
    }

    /** Those with books of their own besides the treasury, all of which the program knows by code. */
    private static List<no.rodtrad.demo.money.Entity> entities(FactFolder folder) {
        var table = folder.read(ENTITIES);
        var entities = table.stream()
                .map(row -> {
                    row.ownKey("code");
                    return new no.rodtrad.demo.money.Entity(
                            Fields.entity(row, "code", code -> code != Entity.KK)
                                    .name(),
                            row.required("name"),
                            row.code("kind", EntityKind::ofCode, EntityKind.OTHER_ENTITY)
                                    .code());
                })
                .toList();
        for (var entity : List.of(Entity.EKF, Entity.LF)) {
            boolean there = entities.stream().anyMatch(each -> each.code().equals(entity.name()));
            if (!there) table.problem("code", entity.name(), "demo.problem.row-missing");
        }
        return entities;
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
                Fields.entity(row).name(),
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
