package no.rodtrad.statement.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.form.StatementColumn;

/**
 * The projects of a year, as tables and as figures. Expenditure is positive and gross: with the value added tax that is
 * compensated. Financing is not divided on projects, save what names one.
 */
public final class ProjectFigures {

    private final ProjectBasis basis;
    private final Map<String, ProjectLine> lines;
    private final Map<String, ProjectLine> projects;
    private final List<ProjectLine> tables;
    private final List<ProjectLine> committees;
    private final List<ProjectLine> states;
    private final ProjectLine total;
    private final Map<Ref, List<PublishedFigure>> published = new HashMap<>();

    private ProjectFigures(ProjectBasis basis) {
        var tree = new ProjectTree(basis);
        this.basis = basis;
        this.lines = tree.lines();
        this.projects = tree.projects();
        this.tables = tree.tablesOfStatus();
        this.committees = tree.committees();
        this.states = tree.states();
        this.total = tree.all();
        for (var each : basis.published()) {
            published.computeIfAbsent(each.ref(), _ -> new ArrayList<>()).add(each);
        }
    }

    public static ProjectFigures of(ProjectBasis basis) {
        return new ProjectFigures(basis);
    }

    public FiscalYear year() {
        return basis.year();
    }

    public AsOf asOf() {
        return basis.asOf();
    }

    public Organisation organisation() {
        return basis.organisation();
    }

    /** The name of an art of three digits; empty when no list has it. */
    public String artName(String art) {
        return basis.artNames().getOrDefault(art, "");
    }

    /** No project had any money in the year, as far as was known. */
    public boolean isEmpty() {
        return total.children().isEmpty();
    }

    /** All parts together; its children are the parts. */
    public ProjectLine total() {
        return total;
    }

    /** The tables of status: the children of each are its rows. */
    public List<ProjectLine> tables() {
        return tables;
    }

    /** The same by committee: the children of each are its tables. */
    public List<ProjectLine> committees() {
        return committees;
    }

    /** The rows of the tables of status by how they go: the children of each are rows. */
    public List<ProjectLine> states() {
        return states;
    }

    /** The project by its key, when it is registered or has entries. */
    public Optional<ProjectLine> project(String key) {
        return Optional.ofNullable(projects.get(key));
    }

    /** Every project, in the order of its source. */
    public List<ProjectLine> projects() {
        return List.copyOf(projects.values());
    }

    public Optional<ProjectLine> line(String scope) {
        return Optional.ofNullable(lines.get(scope));
    }

    /** Income that names the project, by art. */
    public List<ProjectLine> earmarked(ProjectLine project) {
        return lines.values().stream()
                .filter(line -> line.scope().startsWith(project.scope() + ".art-"))
                .filter(line -> line.entries().getFirst().isEarmarked())
                .toList();
    }

    /** The tax that is compensated, when some was paid. */
    public Optional<ProjectLine> tax(ProjectLine project) {
        return project.children().stream()
                .filter(line -> line.entries().getFirst().isTax())
                .findFirst();
    }

    /**
     * What a line comes to.
     *
     * @throws IllegalArgumentException of the per cent, which is no amount
     */
    public Money amount(ProjectLine line, StatementColumn column) {
        return switch (column) {
            case VARIANCE -> amount(line, StatementColumn.REVISED).minus(amount(line, StatementColumn.ACCOUNTS));
            case VARIANCE_VOTED -> amount(line, StatementColumn.VOTED).minus(amount(line, StatementColumn.ACCOUNTS));
            case VARIANCE_PERCENT, LAST_YEAR, BEFORE, CHANGE, AFTER ->
                throw new IllegalArgumentException("No amount: " + column);
            case ORIGINAL, VOTED, REVISED, ACCOUNTS -> {
                if (!line.children().isEmpty()) {
                    yield Money.sum(line.children().stream()
                            .map(child -> amount(child, column))
                            .toList());
                }
                yield Money.sum(line.entries().stream()
                        .filter(each -> each.isIn(column))
                        .map(ProjectEntries::amount)
                        .toList());
            }
        };
    }

    public Figure figure(ProjectLine line, StatementColumn column) {
        return new ProjectFigureMaker(this).figure(line, column);
    }

    /** What the project cost when the tax that came back is taken off. */
    public Optional<Figure> net(ProjectLine project) {
        return tax(project).map(tax -> new ProjectFigureMaker(this).net(project, tax));
    }

    /** What one decision gave to a project, from the first. */
    public List<Figure> changes(ProjectLine project) {
        return new ProjectFigureMaker(this).changes(project);
    }

    /**
     * What was spent in per cent of what was appropriated, all projects together.
     *
     * @param budget the original or the revised one
     */
    public Figure completion(StatementColumn budget) {
        return new ProjectFigureMaker(this).completion(budget);
    }

    /** The figure with that reference, when it is one of a project or of a sum of projects. */
    public Optional<Figure> figure(Ref ref) {
        var parts = ref.id().split("\\.", 3);
        if (parts.length < 3 || !parts[1].equals(basis.year().toString())) return Optional.empty();
        var maker = new ProjectFigureMaker(this);
        if (parts[0].startsWith(ProjectFigureMaker.COMPLETION)) return completion(ref);
        if (parts[0].equals("change")) return maker.change(ref);
        if (parts[2].endsWith(ProjectFigureMaker.NET)) {
            var scope = parts[2].substring(0, parts[2].length() - ProjectFigureMaker.NET.length());
            return line(scope).flatMap(this::net).filter(figure -> figure.ref().equals(ref));
        }
        try {
            var column = StatementColumn.ofCode(parts[0]);
            if (column == StatementColumn.LAST_YEAR) return Optional.empty();
            return line(parts[2]).map(line -> maker.figure(line, column));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Figure> completion(Ref ref) {
        return Stream.of(StatementColumn.REVISED, StatementColumn.ORIGINAL)
                .map(this::completion)
                .filter(figure -> figure.ref().equals(ref))
                .findFirst();
    }

    /** What the source printed for it. */
    public List<PublishedFigure> published(Ref ref) {
        return published.getOrDefault(ref, List.of());
    }

    /** Every entry below a line. */
    Set<ProjectEntries> entries(ProjectLine line, StatementColumn column) {
        var found = new HashSet<ProjectEntries>();
        collect(line, column, found);
        return found;
    }

    private static void collect(ProjectLine line, StatementColumn column, Set<ProjectEntries> found) {
        for (var each : line.entries()) if (each.isIn(column)) found.add(each);
        for (var child : line.children()) collect(child, column, found);
    }
}
