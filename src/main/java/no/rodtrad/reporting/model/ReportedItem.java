package no.rodtrad.reporting.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;

/**
 * A measure or priority that a report names, with what became of it. Which measure of a plan it is, is a link in the
 * thread, not a column here.
 *
 * @param id year and printed order, such as {@code 2024.017}
 * @param area code of the committee whose part of the report tells of it, {@link #COMMON} for the shared part
 * @param focusArea heading it stands under
 * @param quoted false when the name is the heading or a short label
 * @param source title of the report
 */
public record ReportedItem(
        String id,
        int year,
        Kind kind,
        String area,
        String focusArea,
        String title,
        boolean quoted,
        MeasureOutcome outcome,
        Optional<OurWords> note,
        String source,
        Instant knownAt) {

    /** The area of what all committees share. */
    public static final String COMMON = "FELLES";

    /** What the report calls it. */
    public enum Kind {
        MEASURE,
        PRIORITY
    }

    public Ref ref() {
        return new Ref(kind == Kind.MEASURE ? "outcome" : "priority", id);
    }
}
