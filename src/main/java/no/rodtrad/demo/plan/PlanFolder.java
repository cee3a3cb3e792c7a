package no.rodtrad.demo.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.statistic.model.StatisticValue;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;

/** All that a folder of plan facts holds. The whole folder is right, or none of it is used. */
public record PlanFolder(
        PlanFacts plan,
        List<Decision> decisions,
        List<ReportedItem> items,
        List<MeasureReading> readings,
        List<ThreadLink> links,
        List<StatisticValue> statistics) {

    /** Reads a folder on the class path, such as {@code demo/eksempelvik/plan}, and reconciles it with its totals. */
    public static Outcome<PlanFolder> read(String folder) {
        var problems = new ArrayList<Problem>();
        var sources = Sources.read(folder, problems);
        var planReader = new PlanReader(folder, sources, problems);
        var plan = planReader.read();
        var report = new ReportReader(folder, sources, problems);
        var rows = report.outcomes().rows();
        var items = rows.stream().map(report::item).toList();
        var links = new LinkReader(folder, sources, plan, problems).read(rows, items);
        var read = new PlanFolder(
                plan, planReader.decisions(), items, report.readings(), List.copyOf(links), report.statistics());
        read.reconcile(folder, problems);
        return problems.isEmpty() ? new Outcome.Accepted<>(read) : new Outcome.Rejected<>(problems);
    }

    private void reconcile(String folder, List<Problem> problems) {
        var counts = counts();
        for (var row : FactTable.read(folder, "control-totals.csv", problems).rows()) {
            var found = counts.get(row.text("what"));
            if (found == null || found != row.number("count", -1)) row.problem("count", "demo.problem.control-total");
        }
    }

    /** What the control totals count. */
    Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("plans", plan.plans().size());
        counts.put("focus-areas", count(PlanElementKind.FOCUS_AREA));
        counts.put("measures", count(PlanElementKind.MEASURE));
        counts.put("strategies", count(PlanElementKind.STRATEGY));
        counts.put("strategy-references", (int) links.stream()
                .filter(link -> link.kind() == ThreadLinkKind.CONTRIBUTES_TO
                        && link.from().kind().equals("measure"))
                .count());
        counts.put("reported-items", items.size());
        counts.put("reported-measures", count(ReportedItem.Kind.MEASURE));
        counts.put("reported-priorities", count(ReportedItem.Kind.PRIORITY));
        counts.put("decisions", decisions.size());
        return counts;
    }

    private int count(PlanElementKind kind) {
        return (int) plan.elements().stream()
                .filter(element -> element.kind() == kind)
                .filter(element -> !element.partial())
                .count();
    }

    private int count(ReportedItem.Kind kind) {
        return (int) items.stream().filter(item -> item.kind() == kind).count();
    }
}
