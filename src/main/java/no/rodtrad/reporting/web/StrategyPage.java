package no.rodtrad.reporting.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.model.MeasureThread.Held;
import no.rodtrad.reporting.web.MeasureListPage.Row;

/** A strategy with the main goal it may serve, and the measures that refer to it. */
public record StrategyPage(
        PlanElement strategy,
        Optional<Plan> plan,
        List<Held> mainGoals,
        ShownFigure count,
        List<Row> rows,
        Optional<Integer> year) {}
