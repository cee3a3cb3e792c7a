package no.rodtrad.statement.model.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.form.StatementColumn;

/** Makes the figures of projects: value, one step of the walk down, and where they come from. */
final class ProjectFigureMaker {

    /** End of the id of what a project cost without tax. */
    static final String NET = ".net";

    /** Beginning of the id of what was spent in per cent of what was given. */
    static final String COMPLETION = "completion";

    private final ProjectFigures figures;

    ProjectFigureMaker(ProjectFigures figures) {
        this.figures = figures;
    }

    Figure figure(ProjectLine line, StatementColumn column) {
        var value = value(line, column);
        var provenance = provenance(line, column, value);
        return new Figure(ref(line, column), label(line, column), value, derivation(line, column), provenance);
    }

    Figure net(ProjectLine project, ProjectLine tax) {
        var gross = term(project, StatementColumn.ACCOUNTS);
        var paid = term(tax, StatementColumn.ACCOUNTS);
        var net =
                figures.amount(project, StatementColumn.ACCOUNTS).minus(figures.amount(tax, StatementColumn.ACCOUNTS));
        return new Figure(
                Ref.figure(ref(project, StatementColumn.ACCOUNTS).id() + NET),
                Phrase.of("statement.project.figure.net", project.label(), year()),
                FigureValue.of(net),
                new Derivation.Difference(gross, paid),
                Provenance.of(origin(project, StatementColumn.ACCOUNTS), figures.asOf()));
    }

    Figure completion(StatementColumn budget) {
        var total = figures.total();
        var spent = figures.amount(total, StatementColumn.ACCOUNTS);
        var given = figures.amount(total, budget);
        return new Figure(
                Ref.figure(COMPLETION + "-" + budget.code() + "." + year() + "." + total.scope()),
                Phrase.of("statement.project.figure.completion." + budget.code(), year()),
                given.isZero() ? new FigureValue.Nothing() : FigureValue.percent(spent.percentOf(given, 1)),
                new Derivation.Ratio(term(total, StatementColumn.ACCOUNTS), term(total, budget)),
                Provenance.of(shown(total, StatementColumn.ACCOUNTS).or(shown(total, budget)), figures.asOf()));
    }

    List<Figure> changes(ProjectLine project) {
        var bySource = new LinkedHashMap<Ref, List<ProjectEntries>>();
        for (var column : List.of(StatementColumn.ORIGINAL, StatementColumn.VOTED, StatementColumn.REVISED)) {
            for (var art : project.children()) {
                for (var each : art.entries()) {
                    if (each.column() != column) continue;
                    bySource.computeIfAbsent(each.source(), _ -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        var changes = new ArrayList<Figure>();
        bySource.forEach((source, entries) -> changes.add(change(project, source, entries)));
        return changes;
    }

    Optional<Figure> change(Ref ref) {
        var scope = ref.id().split("\\.", 3)[2];
        int dot = scope.indexOf('.');
        if (dot < 0) return Optional.empty();
        return figures.line(scope.substring(0, dot))
                .flatMap(project -> changes(project).stream()
                        .filter(change -> change.ref().equals(ref))
                        .findFirst());
    }

    private Figure change(ProjectLine project, Ref source, List<ProjectEntries> entries) {
        var amount = Money.sum(entries.stream().map(ProjectEntries::amount).toList());
        return new Figure(
                Ref.figure("change." + year() + "." + project.scope() + "." + source.id()),
                Phrase.of("statement.project.figure.change", project.label(), year()),
                FigureValue.of(amount),
                new Derivation.Entries(
                        Phrase.of("statement.project.entries.budget", project.label(), year()),
                        entries.stream().mapToLong(ProjectEntries::entries).sum(),
                        List.of(source),
                        Optional.empty()),
                new Provenance(loosest(entries), figures.asOf(), Optional.empty(), false, decisions(entries)));
    }

    private FigureValue value(ProjectLine line, StatementColumn column) {
        if (column != StatementColumn.VARIANCE_PERCENT) return FigureValue.of(figures.amount(line, column));
        var revised = figures.amount(line, StatementColumn.REVISED);
        if (revised.isZero()) return new FigureValue.Nothing();
        return FigureValue.percent(
                figures.amount(line, StatementColumn.VARIANCE).percentOf(revised.abs(), 1));
    }

    private Derivation derivation(ProjectLine line, StatementColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS -> sum(line, column);
            case VARIANCE_VOTED -> difference(line, StatementColumn.VOTED, column);
            case VARIANCE -> difference(line, StatementColumn.REVISED, column);
            case VARIANCE_PERCENT ->
                new Derivation.Ratio(term(line, StatementColumn.VARIANCE), term(line, StatementColumn.REVISED));
            case LAST_YEAR, BEFORE, CHANGE, AFTER ->
                throw new IllegalArgumentException("No figure of a project: " + column);
        };
    }

    private Derivation difference(ProjectLine line, StatementColumn budget, StatementColumn column) {
        var parts = line.project().isPresent()
                ? List.<Derivation.Term>of()
                : line.children().stream().map(child -> term(child, column)).toList();
        return new Derivation.Difference(term(line, budget), term(line, StatementColumn.ACCOUNTS), parts);
    }

    private Derivation sum(ProjectLine line, StatementColumn column) {
        var parts = line.children().stream()
                .filter(child -> !figures.entries(child, column).isEmpty())
                .map(child -> new Derivation.Term(ref(child, column), child.label(), value(child, column)))
                .toList();
        if (!parts.isEmpty()) return new Derivation.Sum(parts);
        var entries = figures.entries(line, column);
        return new Derivation.Entries(
                Phrase.of(
                        column == StatementColumn.ACCOUNTS
                                ? "statement.project.entries.accounts"
                                : "statement.project.entries.budget",
                        line.label(),
                        year()),
                entries.stream().mapToLong(ProjectEntries::entries).sum(),
                List.copyOf(new TreeSet<>(
                        entries.stream().map(ProjectEntries::source).toList())),
                Optional.empty());
    }

    private Provenance provenance(ProjectLine line, StatementColumn column, FigureValue value) {
        var printed = figures.published(ref(line, column)).stream().findFirst();
        var entries = figures.entries(line, budgetOf(column));
        var origin = origin(line, column);
        boolean same = printed.map(each -> each.agreement(value) == PublishedFigure.Agreement.SAME)
                .orElse(false);
        return new Provenance(
                same ? Origin.PUBLISHED : origin,
                figures.asOf(),
                printed.map(PublishedFigure::asPrinted),
                same && origin == Origin.GENERATED,
                column == StatementColumn.ACCOUNTS ? List.of() : decisions(entries));
    }

    private static StatementColumn budgetOf(StatementColumn column) {
        return switch (column) {
            case VARIANCE, VARIANCE_PERCENT -> StatementColumn.REVISED;
            case VARIANCE_VOTED -> StatementColumn.VOTED;
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, CHANGE, AFTER -> column;
        };
    }

    /** As loose as what the value is made of, whatever was printed. */
    private Origin origin(ProjectLine line, StatementColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, CHANGE, AFTER ->
                loosest(figures.entries(line, column));
            case VARIANCE_VOTED -> shown(line, StatementColumn.VOTED).or(shown(line, StatementColumn.ACCOUNTS));
            case VARIANCE, VARIANCE_PERCENT ->
                shown(line, StatementColumn.REVISED).or(shown(line, StatementColumn.ACCOUNTS));
        };
    }

    /** The origin that the figure is shown with: a value that the source prints is published. */
    private Origin shown(ProjectLine line, StatementColumn column) {
        var value = value(line, column);
        for (var each : figures.published(ref(line, column))) {
            if (each.agreement(value) == PublishedFigure.Agreement.SAME) return Origin.PUBLISHED;
        }
        return origin(line, column);
    }

    private static Origin loosest(Collection<ProjectEntries> entries) {
        return entries.stream().map(ProjectEntries::origin).reduce(Origin.PUBLISHED, Origin::or);
    }

    private static List<Ref> decisions(Collection<ProjectEntries> entries) {
        var decisions = new TreeSet<Ref>();
        for (var each : entries) each.decision().ifPresent(decisions::add);
        return List.copyOf(decisions);
    }

    private Derivation.Term term(ProjectLine line, StatementColumn column) {
        return new Derivation.Term(ref(line, column), label(line, column), value(line, column));
    }

    private Phrase label(ProjectLine line, StatementColumn column) {
        return Phrase.of("statement.project.figure." + column.code(), line.label(), year());
    }

    private Ref ref(ProjectLine line, StatementColumn column) {
        return line.ref(column, figures.year().value());
    }

    private String year() {
        return figures.year().toString();
    }
}
