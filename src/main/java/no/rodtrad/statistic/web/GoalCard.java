package no.rodtrad.statistic.web;

import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.component.Meter;
import no.rodtrad.web.component.Status;

/** A goal, ready to show. */
public record GoalCard(
        String key,
        ShownFigure achieved,
        ShownFigure target,
        String year,
        String targetYear,
        Status status,
        String statusKey,
        Meter meter) {

    /** Key of one of its texts. */
    public String text(String part) {
        return "statistic.goal." + key + "." + part;
    }
}
