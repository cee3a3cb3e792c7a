package no.rodtrad.plan.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.thread.model.ThreadLink;

/**
 * Vision, main goals with their indicators, and the strategies.
 *
 * @param looseIndicators indicators that no source puts under a main goal
 * @param strategyCount how many strategies there are
 */
public record GoalsPage(
        Optional<PlanElement> vision,
        Optional<Plan> plan,
        List<Goal> goals,
        List<Measured> looseIndicators,
        List<StrategyRow> strategies,
        ShownFigure strategyCount) {

    /** A main goal with what stands under it. */
    public record Goal(PlanElement element, List<Measured> indicators, List<SubGoal> subGoals) {}

    /** A sub-goal with its indicators. */
    public record SubGoal(PlanElement element, List<Measured> indicators) {}

    /** An indicator with its newest value; empty when no value is known. */
    public record Measured(PlanElement indicator, Optional<ShownFigure> value) {}

    /**
     * A strategy.
     *
     * @param goal the main goal it may serve, with how that is known
     * @param measures how many measures refer to it
     */
    public record StrategyRow(
            PlanElement strategy, Optional<PlanElement> goal, Optional<ThreadLink> link, ShownFigure measures) {}

    public boolean isEmpty() {
        return vision.isEmpty() && goals.isEmpty() && strategies.isEmpty();
    }
}
