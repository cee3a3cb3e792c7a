package no.rodtrad.intake.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.intake.job.JobService.TypedControl;
import no.rodtrad.kernel.Phrase;

/**
 * A file on its way in, as its page shows it.
 *
 * @param id the number in its address
 * @param note what happened on the way; empty when nothing did
 * @param attempt what was just asked for and refused
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
        Attempt attempt,
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

    /**
     * What was just asked for and refused, with what was typed, so that nothing of it is lost.
     *
     * @param error what has to be done first; empty when nothing was refused
     * @param fields those that it is about
     * @param controls the control sums as they were typed; empty when none were sent
     */
    public record Attempt(
            String error, List<Field> fields, List<TypedControl> controls, String explained, boolean leavesOut) {

        static final Attempt NONE = refused("");

        public Attempt {
            fields = List.copyOf(fields);
            controls = List.copyOf(controls);
        }

        static Attempt refused(String error) {
            return new Attempt(error, List.of(), List.of(), "", false);
        }

        Attempt about(List<Field> others) {
            return new Attempt(error, others, controls, explained, leavesOut);
        }

        public boolean isAbout(String id) {
            return fields.stream().anyMatch(field -> field.id().equals(id));
        }
    }

    /**
     * A field that has to be filled in or mended.
     *
     * @param id in the page
     * @param name what a link to it says
     */
    public record Field(String id, String name) {}

    public String error() {
        return attempt.error();
    }

    /** Whether somebody has stated a sum. */
    public boolean isStated() {
        return sums.stream().anyMatch(row -> !row.typed().isEmpty());
    }

    /** Whether a refusal is of a line, or of something that stands on one. */
    public boolean hasRefusedPlaces() {
        return refused.stream()
                .anyMatch(row -> !row.count().isEmpty() || !row.named().isEmpty());
    }

    public boolean hasRefusedSums() {
        return refused.stream().anyMatch(row -> !row.sum().isEmpty());
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
     * @param amount whether it is in kroner; else it is a count
     * @param wrong whether what was typed is no number
     * @param note what the difference may come of; empty when nothing is known of it
     */
    public record SumRow(
            String place,
            String name,
            boolean amount,
            String typed,
            boolean wrong,
            String read,
            String difference,
            String verdict,
            String look,
            String note) {

        /** Of its field in the page. */
        public String id() {
            return "control-" + place;
        }
    }

    /** A point of the list before the button. */
    public record Point(String look, String text) {}
}
