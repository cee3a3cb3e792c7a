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

/**
 * All that a municipality has chosen for its statements, each with its years and its reason.
 *
 * @param unfit what is wrong in files that are therefore not followed; none of their lines is among the choices
 */
public record StatementChoices(
        MappingOverrides overrides, List<FrameRule> frames, List<CounterpartRule> counterparts, List<Problem> unfit) {

    public static final StatementChoices NONE =
            new StatementChoices(MappingOverrides.NONE, List.of(), List.of(), List.of());

    public StatementChoices {
        frames = List.copyOf(frames);
        counterparts = List.copyOf(counterparts);
        unfit = List.copyOf(unfit);
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

    /** Reads new files, all or nothing. A kind that has no file is one where nothing is chosen. */
    public static Outcome<StatementChoices> read(Map<ChoiceKind, FormFile> files, Against against) {
        var choices = of(files, against);
        return choices.unfit().isEmpty() ? new Accepted<>(choices) : new Rejected<>(choices.unfit());
    }

    /**
     * Reads files that were right when they were taken in. Where the forms or the organisation are others since then, a
     * file that no longer fits is left out as a whole: half of what was decided together is nobody's decision.
     */
    public static StatementChoices of(Map<ChoiceKind, FormFile> files, Against against) {
        var problems = new ArrayList<Problem>();
        var forms = against.forms();
        var placings = taken(
                OverridesReader.read(forms, file(files, ChoiceKind.PLACINGS), ChoiceKind.SIGNS.nothing()),
                MappingOverrides.NONE,
                problems);
        var signs = taken(
                OverridesReader.read(forms, ChoiceKind.PLACINGS.nothing(), file(files, ChoiceKind.SIGNS)),
                MappingOverrides.NONE,
                problems);
        var frames = taken(FrameRule.read(file(files, ChoiceKind.FRAMES), against.steps()), List.of(), problems);
        var counterparts = taken(
                CounterpartRule.read(file(files, ChoiceKind.COUNTERPARTS), against.pairs(), against.entities()),
                List.of(),
                problems);
        return new StatementChoices(
                new MappingOverrides(placings.mappings(), signs.signs()), frames, counterparts, problems);
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
