package no.rodtrad.intake.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;

/**
 * A file on its way in, as its page shows it.
 *
 * @param id the number in its address
 * @param note what happened on the way; empty when nothing did
 * @param error what has to be done before what was just asked for; empty when nothing was refused
 * @param isTaking whether there is anything in it to take into use
 * @param hasAmounts whether the rows have amounts with a side, so that sums are in kroner
 * @param lasting why it cannot be taken back, or could not be; empty when it can
 * @param working whether somebody reads it now, so that the page is asked for again
 */
public record ImportPage(
        int id,
        String title,
        String lead,
        String note,
        String error,
        boolean working,
        String progress,
        List<Step> steps,
        List<Count> counts,
        List<SumRow> sums,
        boolean thousands,
        List<RefusedRow> refused,
        String refusedLead,
        List<Point> points,
        boolean canTake,
        boolean mustLeaveOut,
        boolean mustExplain,
        boolean canRead,
        boolean canWithdraw,
        boolean canTakeBack,
        boolean hasMapping,
        boolean isTaking,
        boolean hasAmounts,
        Optional<Phrase> lasting) {

    public ImportPage {
        steps = List.copyOf(steps);
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
        refused = List.copyOf(refused);
        points = List.copyOf(points);
    }

    /** Whether single lines are refused, and not the file as it is. */
    public boolean hasRefusedLines() {
        return refused.stream().anyMatch(row -> !row.count().isEmpty());
    }

    /** @param look {@code done}, {@code n} for what is to come, empty for where it stands */
    public record Step(String name, String look, boolean current) {}

    public record Count(String number, String what) {}

    /**
     * A sum that was read, beside the one that was typed.
     *
     * @param note what the difference may come of; empty when nothing is known of it
     */
    public record SumRow(
            String place,
            String name,
            String typed,
            String read,
            String difference,
            String verdict,
            String look,
            String note) {}

    /** A point of the list before the button. */
    public record Point(String look, String text) {}
}
