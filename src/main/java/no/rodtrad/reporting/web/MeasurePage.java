package no.rodtrad.reporting.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.model.MeasureFate;
import no.rodtrad.reporting.model.MeasureThread.Held;
import no.rodtrad.reporting.model.ReportedYear.Joined;
import no.rodtrad.reporting.model.ThreadLevel;
import no.rodtrad.thread.model.ThreadLinkState;
import no.rodtrad.web.component.ThreadCounts;
import no.rodtrad.web.component.ThreadKnot;
import no.rodtrad.web.component.ThreadLine;

/**
 * The thread page of a measure, ready to show.
 *
 * @param plan the plan it stands in
 * @param goals main goals with their indicators
 * @param year of the report that its outcome is from; empty when no report is known
 * @param money what carries its money, such as a project of the accounts
 * @param entries budgets and batches of ledger entries on that
 * @param noteNb what our reading adds, in the municipality's language
 */
public record MeasurePage(
        PlanElement measure,
        Optional<Plan> plan,
        Optional<PlanElement> vision,
        Optional<Plan> visionPlan,
        List<Goal> goals,
        List<Strategy> strategies,
        Optional<Held> focusArea,
        Siblings focusAreaSiblings,
        Optional<Integer> year,
        MeasureFate fate,
        Optional<String> noteNb,
        List<Joined> priorities,
        List<Joined> alsoReported,
        List<Area> areas,
        List<Titled> money,
        List<Titled> entries,
        List<Titled> indicators,
        List<PlanDecision> decisions,
        Map<ThreadLevel, ThreadLinkState> levels,
        ThreadCounts health) {

    /** A main goal, why it is thought to be one, and what it is measured by. */
    public record Goal(Held held, List<PlanElement> indicators) {}

    /** A strategy with other measures that serve it. */
    public record Strategy(Held held, Siblings siblings) {}

    /** The first few measures beside this one, and whether there are more. */
    public record Siblings(List<PlanElement> first, boolean more) {}

    /**
     * A budget area it belongs to.
     *
     * @param frame the area's money in the year; empty when nobody answers for it
     * @param why how the link is known; empty when it is printed
     */
    public record Area(String code, String name, Optional<Phrase> why, Optional<Frame> frame, Optional<String> path) {}

    /** Original and revised budget, and the accounts. */
    public record Frame(int year, ShownFigure original, ShownFigure revised, ShownFigure accounts) {}

    /** A plan above the measure with the decision behind it, when the source names one. */
    public record PlanDecision(Plan plan, Optional<Decision> decision, Optional<Phrase> when) {}

    /** The piece of thread above a level. */
    public ThreadLine above(ThreadLevel level) {
        var before = before(level);
        return before.isEmpty() ? ThreadLine.NONE : line(before.get(), level, level);
    }

    /** The piece of thread below a level. */
    public ThreadLine below(ThreadLevel level) {
        var after = after(level);
        return after.isEmpty() ? ThreadLine.NONE : line(level, after.get(), level);
    }

    /** The thread between two levels when those between them are not shown: no firmer than its weakest piece. */
    public ThreadLine between(ThreadLevel upper, ThreadLevel lower) {
        if (isMissing(upper)) return ThreadLine.NONE;
        var weakest = ThreadLine.DOCUMENTED;
        for (var level = upper; level.compareTo(lower) < 0; level = after(level).orElse(lower)) {
            var piece = below(level);
            if (piece.compareTo(weakest) > 0) weakest = piece;
        }
        return weakest;
    }

    public ThreadKnot knot(ThreadLevel level) {
        if (level == ThreadLevel.MEASURE) return ThreadKnot.HERE;
        return isMissing(level) ? ThreadKnot.MISSING : ThreadKnot.ORDINARY;
    }

    public boolean isMissing(ThreadLevel level) {
        return levels.get(level) == ThreadLinkState.MISSING;
    }

    public boolean has(ThreadLevel level) {
        return levels.containsKey(level);
    }

    private ThreadLine line(ThreadLevel upper, ThreadLevel lower, ThreadLevel seenFrom) {
        if (isMissing(seenFrom)) return ThreadLine.NONE;
        if (isMissing(upper) || isMissing(lower)) return ThreadLine.LOOSE;
        // A main goal hangs firmly on the vision; what may be uncertain is which strategy serves it.
        var carrier = upper == ThreadLevel.MAIN_GOAL ? upper : lower == ThreadLevel.MAIN_GOAL ? upper : lower;
        return levels.get(carrier) == ThreadLinkState.PROPOSED ? ThreadLine.PROPOSED : ThreadLine.DOCUMENTED;
    }

    private Optional<ThreadLevel> before(ThreadLevel level) {
        return levels.keySet().stream()
                .filter(each -> each.compareTo(level) < 0)
                .reduce((_, last) -> last);
    }

    private Optional<ThreadLevel> after(ThreadLevel level) {
        return levels.keySet().stream()
                .filter(each -> each.compareTo(level) > 0)
                .findFirst();
    }
}
