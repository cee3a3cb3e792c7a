package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.organisation.model.EntityCode;

/** All that a municipality has chosen for its statements, each with its years and its reason. */
public record StatementChoices(MappingOverrides overrides, List<FrameRule> frames, List<CounterpartRule> counterparts) {

    public static final StatementChoices NONE = new StatementChoices(MappingOverrides.NONE, List.of(), List.of());

    public StatementChoices {
        frames = List.copyOf(frames);
        counterparts = List.copyOf(counterparts);
    }

    /** What the choices are checked against. */
    public record Against(
            StatementForms forms, List<BridgeStep> steps, List<EliminationPair> pairs, Set<EntityCode> entities) {
        public Against {
            steps = List.copyOf(steps);
            pairs = List.copyOf(pairs);
            entities = Set.copyOf(entities);
        }
    }

    /** Reads the files, all or nothing. A kind that has no file is one where nothing is chosen. */
    public static Outcome<StatementChoices> read(Map<ChoiceKind, FormFile> files, Against against) {
        var problems = new ArrayList<Problem>();
        var overrides = taken(
                OverridesReader.read(against.forms(), file(files, ChoiceKind.PLACINGS), file(files, ChoiceKind.SIGNS)),
                MappingOverrides.NONE,
                problems);
        var frames = taken(FrameRule.read(file(files, ChoiceKind.FRAMES), against.steps()), List.of(), problems);
        var counterparts = taken(
                CounterpartRule.read(file(files, ChoiceKind.COUNTERPARTS), against.pairs(), against.entities()),
                List.of(),
                problems);
        return problems.isEmpty()
                ? new Accepted<>(new StatementChoices(overrides, frames, counterparts))
                : new Rejected<>(problems);
    }

    private static FormFile file(Map<ChoiceKind, FormFile> files, ChoiceKind kind) {
        return files.getOrDefault(kind, kind.nothing());
    }

    private static <T> T taken(Outcome<T> outcome, T otherwise, List<Problem> problems) {
        return switch (outcome) {
            case Accepted<T>(var value) -> value;
            case Rejected<T>(var found) -> {
                problems.addAll(found);
                yield otherwise;
            }
        };
    }

    /** The rules of counterparts that apply in a year. */
    public List<CounterpartRule> counterparts(int year) {
        return counterparts.stream().filter(rule -> rule.years().contains(year)).toList();
    }
}
