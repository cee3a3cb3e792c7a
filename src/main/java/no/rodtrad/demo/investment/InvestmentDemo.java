package no.rodtrad.demo.investment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.demo.eksempelvik.EksempelvikRegisters;
import no.rodtrad.demo.investment.PrintedRow.Kind;
import no.rodtrad.demo.money.DrammenMoney;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.investment.model.ProjectState;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.PublishedFigures;
import org.springframework.stereotype.Component;

/** Loads the register of projects, what is said of them and what was printed, into the caller's municipality. */
@Component
public class InvestmentDemo {

    private final InvestmentService investments;
    private final PublishedFigures figures;

    InvestmentDemo(InvestmentService investments, PublishedFigures figures) {
        this.investments = investments;
        this.figures = figures;
    }

    /**
     * Stores all of it, and says how many rows that was.
     *
     * @param budgetKnown when the projects were known, with the original budget
     * @param reportKnown when status and print were known, with the annual report
     */
    public Outcome<Integer> load(InvestmentFacts facts, Instant budgetKnown, Instant reportKnown) {
        var projects = facts.projects().stream().map(InvestmentDemo::project).toList();
        var statuses = facts.statuses().stream()
                .filter(status -> status.kind() == Kind.LINE)
                .map(InvestmentDemo::status)
                .toList();
        return investments
                .store(projects, List.of(), budgetKnown)
                .flatMap(stored ->
                        investments.store(List.of(), statuses, reportKnown).map(said -> stored + said))
                .map(stored -> stored + figures.store(InvestmentPrints.of(facts), reportKnown));
    }

    /** The projects of the invented municipality, which has a frame for most of them. */
    public Outcome<Integer> load(
            List<EksempelvikRegisters.Project> projects, FiscalYear year, Instant registered, Instant reported) {
        var statuses = projects.stream()
                .filter(project -> !project.committee().isEmpty() && project.plannedEnd() >= year.value())
                .map(project -> status(project, year, projects))
                .toList();
        return investments
                .store(projects.stream().map(InvestmentDemo::project).toList(), List.of(), registered)
                .flatMap(stored ->
                        investments.store(List.of(), statuses, reported).map(said -> stored + said));
    }

    private static InvestmentProject project(ProjectFact fact) {
        return new InvestmentProject(
                fact.key(),
                fact.name(),
                new EntityCode(fact.entity()),
                fact.committee().map(CommitteeCode::new),
                fact.programme().map(BudgetAreaCode::new),
                fact.part(),
                fact.place(),
                fact.district(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Origin.PUBLISHED);
    }

    private static InvestmentStatus status(StatusFact fact) {
        return new InvestmentStatus(
                new FiscalYear(DrammenMoney.FISCAL_YEAR),
                new CommitteeCode(fact.committee()),
                fact.group(),
                fact.position(),
                fact.name(),
                fact.projects(),
                fact.status().flatMap(ProjectState::ofCode).orElse(ProjectState.NONE),
                Optional.empty());
    }

    private static InvestmentProject project(EksempelvikRegisters.Project project) {
        return new InvestmentProject(
                project.code(),
                project.name(),
                new EntityCode(project.entity()),
                Optional.of(project.committee()).filter(code -> !code.isEmpty()).map(CommitteeCode::new),
                Optional.empty(),
                part(project.code()),
                Optional.of(project.place()).filter(place -> !place.isEmpty()),
                Optional.empty(),
                Optional.of(project.description()).filter(text -> !text.isEmpty()),
                OptionalInt.empty(),
                OptionalInt.of(project.started()),
                OptionalInt.of(project.plannedEnd()),
                project.frameOre() == 0
                        ? Optional.empty()
                        : Optional.of(
                                new TotalFrame(Money.ore(project.frameOre()), Optional.empty(), Origin.GENERATED)),
                Origin.GENERATED);
    }

    /** Which line of the first part the project's entries stand on, by the series of its number. */
    private static int part(String code) {
        return switch (code.substring(0, 4)) {
            case "2005" -> 2;
            case "2007" -> 3;
            case "2008" -> 4;
            default -> 1;
        };
    }

    private static InvestmentStatus status(
            EksempelvikRegisters.Project project, FiscalYear year, List<EksempelvikRegisters.Project> all) {
        int position = 1 + all.indexOf(project);
        return new InvestmentStatus(
                year,
                new CommitteeCode(project.committee()),
                project.entity(),
                position,
                project.name(),
                List.of(project.code()),
                project.stateIn2024().equals("completed") ? ProjectState.COMPLETED : ProjectState.ON_PLAN,
                Optional.empty());
    }
}
