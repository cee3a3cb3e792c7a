package no.rodtrad.reporting.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.thread.model.ThreadLink;

/** All that the report of a year tells of, under the headings it stands under. */
public record ReportedPage(
        int year, ShownFigure total, List<Count> counts, List<Group> groups, Optional<MeasureOutcome> chosen) {

    /** How many have an outcome. */
    public record Count(MeasureOutcome outcome, int number, ShownFigure figure) {}

    /**
     * A heading of the report.
     *
     * @param committee name of the committee; empty for what all share
     */
    public record Group(Optional<String> committee, String focusArea, List<Row> rows) {}

    /** An item with the measure it is linked to, and how. */
    public record Row(ReportedItem item, Optional<PlanElement> measure, Optional<ThreadLink> link) {}
}
