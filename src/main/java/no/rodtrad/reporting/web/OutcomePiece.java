package no.rodtrad.reporting.web;

import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.MeasureOutcome;

/**
 * A piece of the bar that shows what became of everything.
 *
 * @param figure how many
 * @param start where it begins, in per mille of the bar
 * @param width in per mille
 * @param look number of its shade, from the largest piece on
 */
public record OutcomePiece(MeasureOutcome outcome, ShownFigure figure, int start, int width, int look) {

    public String x() {
        return start / 10 + "." + start % 10 + "%";
    }

    public String middle() {
        int middle = start + width / 2;
        return middle / 10 + "." + middle % 10 + "%";
    }

    public String size() {
        return width / 10 + "." + width % 10 + "%";
    }

    /** Whether the number fits inside. */
    public boolean isWide() {
        return width >= 60;
    }
}
