package no.rodtrad.reporting.web;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.web.MeasureListPage.Row;

/**
 * A focus area with its measures.
 *
 * @param others other things that stand under it, such as instruments
 */
public record FocusAreaPage(
        PlanElement focusArea,
        Optional<Plan> plan,
        ShownFigure count,
        List<Row> rows,
        List<PlanElement> others,
        Optional<Integer> year) {}
