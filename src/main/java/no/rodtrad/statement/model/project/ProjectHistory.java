package no.rodtrad.statement.model.project;

import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.form.StatementColumn;

/**
 * Projects through the years: what each has cost so far, and what is left of what it may cost.
 *
 * @param years from the first that is known to the one that is looked at
 */
public record ProjectHistory(List<ProjectFigures> years) {

    private static final String SPENT = "spent";
    private static final String FRAME = "frame";
    private static final String LEFT = "left";

    public ProjectHistory {
        years = List.copyOf(years);
        if (years.isEmpty()) throw new IllegalArgumentException("No year to look at");
    }

    /** The year that is looked at. */
    public ProjectFigures last() {
        return years.getLast();
    }

    /** What the project has cost in all years that are known. */
    public Figure spent(String project) {
        var lines = years.stream()
                .flatMap(year -> year.project(project).stream()
                        .filter(line -> !line.children().isEmpty())
                        .map(line -> year.figure(line, StatementColumn.ACCOUNTS)))
                .toList();
        var amount = Money.sum(lines.stream().map(Figure::money).toList());
        var origin = lines.stream().map(line -> line.provenance().origin()).reduce(Origin.PUBLISHED, Origin::or);
        return new Figure(
                ref(SPENT, project),
                Phrase.of("statement.project.figure.spent", label(project), year()),
                FigureValue.of(amount),
                new Derivation.Sum(lines.stream().map(Figure::asTerm).toList()),
                Provenance.of(origin, last().asOf()));
    }

    /** What the project may cost in all years together; empty when the source gives it no frame. */
    public Optional<Figure> frame(String project) {
        return totalFrame(project).map(frame -> frame(project, frame));
    }

    private Figure frame(String project, TotalFrame frame) {
        return new Figure(
                ref(FRAME, project),
                Phrase.of("statement.project.figure.frame", label(project)),
                FigureValue.of(frame.amount()),
                new Derivation.RuleParameter(
                        Phrase.of("statement.project.frame", label(project)),
                        frame.decision().map(DecisionId::ref)),
                new Provenance(
                        frame.origin(),
                        last().asOf(),
                        Optional.empty(),
                        false,
                        frame.decision().map(DecisionId::ref).stream().toList()));
    }

    /** What is left of the frame. */
    public Optional<Figure> left(String project) {
        return frame(project).map(frame -> {
            var spent = spent(project);
            return new Figure(
                    ref(LEFT, project),
                    Phrase.of("statement.project.figure.left", label(project), year()),
                    FigureValue.of(frame.money().minus(spent.money())),
                    new Derivation.Difference(frame.asTerm(), spent.asTerm()),
                    Provenance.of(
                            frame.provenance().origin().or(spent.provenance().origin()), last().asOf()));
        });
    }

    /** The figure with that reference, when it is one through the years. */
    public Optional<Figure> figure(Ref ref) {
        var parts = ref.id().split("\\.", 3);
        if (parts.length < 3 || !parts[1].equals(year()) || !parts[2].startsWith("project-")) return Optional.empty();
        var project = parts[2].substring("project-".length());
        if (last().project(project).isEmpty()) return Optional.empty();
        return switch (parts[0]) {
            case SPENT -> Optional.of(spent(project));
            case FRAME -> frame(project);
            case LEFT -> left(project);
            default -> Optional.empty();
        };
    }

    private Optional<TotalFrame> totalFrame(String project) {
        return last().project(project)
                .flatMap(line -> line.project().orElseThrow().frame());
    }

    private Phrase label(String project) {
        return last().project(project).orElseThrow().label();
    }

    private Ref ref(String what, String project) {
        return Ref.figure(what + "." + year() + ".project-" + project);
    }

    private String year() {
        return last().year().toString();
    }
}
