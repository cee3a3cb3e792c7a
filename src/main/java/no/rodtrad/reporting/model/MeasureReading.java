package no.rodtrad.reporting.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;

/**
 * Our reading of a whole report for one measure. It counts where the report has no item with the measure's title.
 *
 * @param outcome empty when the report does not name the measure
 * @param titleInReport what the report calls it, when it does
 * @param byTitle true when the report names it by title, false when only its theme is told of
 */
public record MeasureReading(
        Ref measure,
        int year,
        Optional<MeasureOutcome> outcome,
        Optional<String> titleInReport,
        boolean byTitle,
        Optional<String> note,
        Instant knownAt) {}
