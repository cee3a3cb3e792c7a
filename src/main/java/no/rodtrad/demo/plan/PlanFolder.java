package no.rodtrad.demo.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.Outcome;
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

    /** Reads the files under {@code plan/}, and reconciles them with their totals. */
    public static Outcome<PlanFolder> read(FactFolder facts) {
        var sources = Sources.read(facts);
        var planReader = new PlanReader(facts, sources);
        var plan = planReader.read();
        var report = new ReportReader(facts, sources);
        var rows = report.outcomes().rows();
        var items = rows.stream().map(report::item).toList();
        var links = new LinkReader(facts, sources, plan).read(rows, items);
        var read = new PlanFolder(
                plan, planReader.decisions(), items, report.readings(), List.copyOf(links), report.statistics());
        read.reconcile(facts);
        return facts.outcome(() -> read);
    }

    private void reconcile(FactFolder facts) {
        var counts = counts();
        for (var row : facts.read("plan/control-totals.csv").rows()) {
            var found = counts.get(row.text("what"));
            if (found == null) row.problem("what", "demo.problem.code");
            else if (found != row.number("count", 0, 1_000_000)) row.problem("count", "demo.problem.control-total");
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
