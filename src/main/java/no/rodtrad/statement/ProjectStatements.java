package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.model.ProjectChange;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementForms;
import no.rodtrad.statement.model.project.ProjectBasis;
import no.rodtrad.statement.model.project.ProjectEntries;
import no.rodtrad.statement.model.project.ProjectFigures;
import no.rodtrad.statement.model.project.ProjectHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Investment projects of the municipality that the caller works in: what was appropriated and what was spent. */
@Service
public class ProjectStatements implements FigureSource {

    private static final List<String> OURS = List.of("project-", "projects-", "status-", "states-");

    private final InvestmentService investments;
    private final OrganisationService organisation;
    private final LedgerService ledger;
    private final BudgetOverview budget;
    private final PublishedFigureStore published;
    private final ChangeLog changes;
    private final Snapshots<Map<FiscalYear, ProjectFigures>> kept;
    private final StatementForms forms = FormLibrary.forms();

    ProjectStatements(
            InvestmentService investments,
            OrganisationService organisation,
            LedgerService ledger,
            BudgetOverview budget,
            PublishedFigureStore published,
            ChangeLog changes,
            Municipalities municipalities) {
        this.investments = investments;
        this.organisation = organisation;
        this.ledger = ledger;
        this.budget = budget;
        this.published = published;
        this.changes = changes;
        this.kept = new Snapshots<>(municipalities);
    }

    /** The projects of one year as they were known at the end of a day. */
    @Transactional(readOnly = true)
    public ProjectFigures figures(FiscalYear year, AsOf asOf) {
        // A year is added when somebody asks for it, and is the same whoever does.
        var years = kept.get(asOf, changes.dataVersion(), ConcurrentHashMap::new);
        var found = years.get(year);
        if (found != null) return found;
        var made = ProjectFigures.of(basis(year, asOf));
        years.put(year, made);
        return made;
    }

    /** The projects of a year and of those before it, as far as they are known. */
    @Transactional(readOnly = true)
    public ProjectHistory history(FiscalYear year, AsOf asOf) {
        var known = new TreeSet<>(ledger.years(asOf));
        known.addAll(budget.years(asOf));
        known.add(year);
        return new ProjectHistory(known.headSet(year, true).stream()
                .map(each -> figures(each, asOf))
                .toList());
    }

    /**
     * How many of an entity's projects have money left that the year after did not take up again, though they were to
     * go on; empty when the budget of the year after is not known.
     */
    @Transactional(readOnly = true)
    public OptionalInt leftOpen(FiscalYear year, EntityCode entity, AsOf asOf) {
        var next = budget.projectChanges(year.next(), asOf);
        if (next.isEmpty()) return OptionalInt.empty();
        var goingOn = next.stream().map(ProjectChange::project).collect(Collectors.toSet());
        var figures = figures(year, asOf);
        return OptionalInt.of((int) figures.projects().stream()
                .filter(line -> line.project()
                        .filter(project -> project.entity().equals(entity))
                        .filter(project -> project.plannedEnd().orElse(year.value() + 1) > year.value())
                        .filter(project -> !goingOn.contains(project.key()))
                        .isPresent())
                .filter(line -> figures.amount(line, StatementColumn.VARIANCE).isPositive())
                .count());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        var parts = ref.id().split("\\.", 3);
        if (parts.length < 3 || !isOurs(parts[2]) || !isYear(parts[1])) return Optional.empty();
        var year = new FiscalYear(Integer.parseInt(parts[1]));
        return figures(year, asOf).figure(ref).or(() -> history(year, asOf).figure(ref));
    }

    private static boolean isYear(String text) {
        return text.matches("[0-9]{4}") && FiscalYear.isValid(Integer.parseInt(text));
    }

    private static boolean isOurs(String scope) {
        return OURS.stream().anyMatch(scope::startsWith);
    }

    private ProjectBasis basis(FiscalYear year, AsOf asOf) {
        var entries = new ArrayList<ProjectEntries>();
        for (var change : budget.projectChanges(year, asOf)) entries.add(entries(change));
        var imports = ledger.imports(asOf).stream().collect(Collectors.toMap(LedgerImport::id, LedgerImport::ref));
        for (var total : ledger.projectTotals(year, asOf)) {
            entries.add(new ProjectEntries(
                    total.project(),
                    StatementColumn.ACCOUNTS,
                    total.art(),
                    total.amount(),
                    total.entries(),
                    total.origin(),
                    Lookup.in(imports, total.importId()),
                    Optional.empty()));
        }
        return new ProjectBasis(
                year,
                asOf,
                organisation.organisation(),
                artNames(year),
                investments.projects(asOf),
                investments.statuses(year, asOf),
                entries,
                published.known(asOf).stream()
                        .filter(each -> isOurs(each.ref().id().replaceFirst("^[^.]*\\.[^.]*\\.", "")))
                        .toList());
    }

    private Map<String, String> artNames(FiscalYear year) {
        var names = new HashMap<String, String>();
        forms.codes().accounts(AccountClass.INVESTMENT, year.value()).forEach(art -> names.put(art.code(), art.name()));
        return names;
    }

    private static ProjectEntries entries(ProjectChange change) {
        return new ProjectEntries(
                change.project(),
                StatementColumn.first(change.head().kind()),
                change.art(),
                change.amount(),
                change.entries(),
                change.origin(),
                change.head().id().ref(),
                change.head().decision().map(DecisionId::ref));
    }

    /** What the years of a history have in common, for a table of years. */
    static List<ProjectFigures> withProjects(ProjectHistory history) {
        return history.years().stream().filter(year -> !year.isEmpty()).toList();
    }
}
