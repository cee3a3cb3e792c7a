package no.rodtrad.demo.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.money.BudgetArea;
import no.rodtrad.demo.money.CostCentre;
import no.rodtrad.demo.money.DemoMoney;
import no.rodtrad.demo.money.Entity;
import no.rodtrad.demo.money.ServiceUnit;
import no.rodtrad.kernel.Outcome;

/**
 * Adds the investments to a municipality's money: class 0 of the treasury and of the undertakings that share its
 * tables. What a line comes to is printed, or follows from what is; its split on accounts, entities and months is
 * generated.
 */
public final class InvestmentMoney {

    private static final LocalDate VALID_FROM = LocalDate.of(2020, 1, 1);
    private static final int COMPENSATION = 7;

    /** Where the treasury keeps what belongs to no programme area: with its finance. */
    private static final String COMMON_AREA = "F1";

    private static final List<Undertaking> UNDERTAKINGS = List.of(
            new Undertaking("DEKF", "Drammen Eiendom KF", "E01", "9701"),
            new Undertaking("DBKF", "Drammensbadet KF", "E02", "9801"));

    /** @param unit its only service unit, whose only cost centre is its first */
    private record Undertaking(String code, String name, String area, String unit) {

        String costCentre() {
            return unit + "01";
        }
    }

    private InvestmentMoney() {}

    /** The same every time from the same facts. */
    public static Outcome<DemoMoney> added(FactFolder folder, DemoMoney operations, InvestmentFacts facts) {
        return folder.outcome(() -> {
            try {
                return added(operations, facts);
            } catch (ArithmeticException _) {
                throw new FactsDisagree(InvestmentReader.EXACT, "", "", "demo.problem.too-large");
            }
        });
    }

    private static DemoMoney added(DemoMoney operations, InvestmentFacts facts) {
        var centres = new ArrayList<>(operations.costCentres());
        var areas = new ArrayList<>(operations.areas());
        var units = new ArrayList<>(operations.units());
        var entities = new ArrayList<>(operations.entities());
        for (var each : UNDERTAKINGS) {
            areas.add(new BudgetArea(each.area, each.name, Optional.empty(), "other_entity"));
            units.add(new ServiceUnit(each.unit, each.name, each.area));
            // Nobody's pay stands here: the undertaking's operations are not in these facts.
            centres.add(new CostCentre(each.costCentre(), each.name, each.unit, each.area, each.code, 0, VALID_FROM));
            entities.add(new Entity(each.code, each.name, "municipal_undertaking"));
        }
        var cells = cells(facts, operations.costCentres());
        var projects = new HashMap<String, String>();
        for (var project : facts.projects()) projects.put(project.key(), project.name());
        return new DemoMoney(
                operations.committees(),
                areas,
                units,
                centres,
                Stream.concat(operations.postings().stream(), new CapitalLedger(cells).batches().stream())
                        .toList(),
                Stream.concat(operations.budgets().stream(), new CapitalBudget(cells, projects).batches().stream())
                        .toList(),
                entities);
    }

    private static List<CapitalCell> cells(InvestmentFacts facts, List<CostCentre> centres) {
        var first =
                centres.stream().collect(Collectors.toMap(CostCentre::area, CostCentre::code, (earlier, _) -> earlier));
        var cells = new ArrayList<CapitalCell>();
        var byEntity = facts.projects().stream().collect(Collectors.groupingBy(ProjectFact::entity));
        var taxes = new HashMap<String, ColumnAmounts>();
        for (var line : facts.lines()) {
            if (line.line() != COMPENSATION) continue;
            taxes.putAll(TaxShares.of(byEntity.getOrDefault(line.entity(), List.of()), line.amounts()));
        }
        for (var project : facts.projects()) {
            var centre = costCentre(project.entity(), project.programme(), first);
            var tax = Optional.ofNullable(taxes.get(project.key()));
            var net = tax.map(project.amounts()::minus).orElse(project.amounts());
            cells.add(cell(project, project.art(), centre, project.name(), net));
            tax.ifPresent(each -> cells.add(cell(project, "429", centre, "Merverdiavgift " + project.name(), each)));
        }
        for (var line : facts.lines()) {
            cells.add(new CapitalCell(
                    CapitalCell.art(line.art()),
                    line.function(),
                    line.entity(),
                    costCentre(line.entity(), Optional.empty(), first),
                    "",
                    line.text(),
                    line.amounts()));
        }
        return cells;
    }

    private static CapitalCell cell(
            ProjectFact project, String art, String centre, String text, ColumnAmounts amounts) {
        return new CapitalCell(
                CapitalCell.art(art), project.function(), project.entity(), centre, project.key(), text, amounts);
    }

    private static String costCentre(String entity, Optional<String> programme, Map<String, String> first) {
        return UNDERTAKINGS.stream()
                .filter(each -> each.code.equals(entity))
                .map(Undertaking::costCentre)
                .findFirst()
                .orElseGet(() -> ofArea(programme.orElse(COMMON_AREA), first));
    }

    private static String ofArea(String area, Map<String, String> first) {
        var centre = first.get(area);
        if (centre == null) throw new FactsDisagree("projects.csv", "programme", area, "demo.problem.unknown-key");
        return centre;
    }
}
