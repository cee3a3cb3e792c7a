package no.rodtrad.reporting.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.model.MeasureFate;

/**
 * Measures with what became of them, under their focus areas.
 *
 * @param total how many there are in all, whatever the choice
 * @param year of the report; empty when none is known
 */
public record MeasureListPage(
        ShownFigure total, Optional<Integer> year, List<Group> groups, List<Choice> choices, boolean chosen) {

    /** A focus area with its measures. */
    public record Group(PlanElement focusArea, List<Row> rows) {}

    /** A measure with what became of it. */
    public record Row(PlanElement measure, MeasureFate fate) {}

    /**
     * A list to choose from above the measures.
     *
     * @param name of the parameter in the address
     * @param labelKey key of its name for people
     */
    public record Choice(String name, String labelKey, List<Option> options) {}

    /**
     * One choice.
     *
     * @param text name as printed, or empty when {@code textKey} says it
     */
    public record Option(String value, Optional<String> text, Optional<String> textKey, boolean selected) {

        public static Option named(String value, String name, String chosen) {
            return new Option(value, Optional.of(name), Optional.empty(), value.equals(chosen));
        }

        public static Option of(MeasureOutcome outcome, String key, String chosen) {
            return new Option(
                    outcome.code(),
                    Optional.empty(),
                    Optional.of(key),
                    outcome.code().equals(chosen));
        }
    }
}
