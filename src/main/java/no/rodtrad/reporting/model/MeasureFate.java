package no.rodtrad.reporting.model;

import java.util.Optional;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.thread.model.ThreadLinkState;

/**
 * What became of one measure in one year.
 *
 * @param outcome empty when no report says
 * @param state how well it is known that the report speaks of this measure; {@code MISSING} is a loose end
 * @param item the item of the report that counts; empty when our reading counts
 * @param otherReading what our reading says where it differs from the item
 */
public record MeasureFate(
        Optional<MeasureOutcome> outcome,
        ThreadLinkState state,
        Optional<ReportedItem> item,
        Optional<MeasureOutcome> otherReading) {

    public static final MeasureFate UNKNOWN =
            new MeasureFate(Optional.empty(), ThreadLinkState.MISSING, Optional.empty(), Optional.empty());
}
