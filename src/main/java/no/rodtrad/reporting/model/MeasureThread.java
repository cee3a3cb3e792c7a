package no.rodtrad.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.thread.model.RedThread;
import no.rodtrad.thread.model.ThreadHealth;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;
import no.rodtrad.thread.model.ThreadStep;

/** The whole thread of one measure: what stands on each level, and how firmly it hangs on. */
public final class MeasureThread {

    /** Something on the thread with the link that holds it. */
    public record Held(PlanElement element, ThreadLink link) {}

    private final PlanElement measure;
    private final RedThread thread;
    private final PlanTree tree;
    private final Optional<ReportedYear> reported;
    private final List<ThreadLink> links;

    /** @param links all links of the day: those of its priorities lead to plans that a walk from the measure misses */
    public MeasureThread(
            PlanElement measure,
            RedThread thread,
            PlanTree tree,
            Optional<ReportedYear> reported,
            List<ThreadLink> links) {
        this.measure = measure;
        this.thread = thread;
        this.tree = tree;
        this.reported = reported;
        this.links = List.copyOf(links);
    }

    public PlanElement measure() {
        return measure;
    }

    public Optional<PlanElement> vision() {
        return tree.vision();
    }

    /** Strategies that the measure, or its focus area, refers to. */
    public List<Held> strategies() {
        return held("strategy", ThreadLinkKind.CONTRIBUTES_TO);
    }

    /** Main goals that those strategies are linked to, each once. */
    public List<Held> mainGoals() {
        return held("main_goal", ThreadLinkKind.CONTRIBUTES_TO);
    }

    public Optional<Held> focusArea() {
        return held("focus_area", ThreadLinkKind.PART_OF).stream().findFirst();
    }

    /** Links to budget areas, in order of code. */
    public List<ThreadLink> areas() {
        return thread.up().stream()
                .map(ThreadStep::link)
                .filter(link -> link.from().equals(measure.ref()))
                .filter(link -> link.to().filter(to -> to.kind().equals("area")).isPresent())
                .sorted(Comparator.comparing(link -> link.to().orElseThrow()))
                .toList();
    }

    public MeasureFate fate() {
        return reported.map(year -> year.fate(measure.ref())).orElse(MeasureFate.UNKNOWN);
    }

    /** Priorities that the report tells of under this measure. */
    public List<ReportedYear.Joined> priorities() {
        return under(ReportedItem.Kind.PRIORITY);
    }

    /** Other items that the report tells of as measures and that may be this one. */
    public List<ReportedYear.Joined> alsoReported() {
        var counted = fate().item();
        return under(ReportedItem.Kind.MEASURE).stream()
                .filter(joined -> !counted.filter(joined.item()::equals).isPresent())
                .toList();
    }

    /** What carries its money. */
    public List<Ref> money() {
        return below(ThreadLinkKind.FINANCED_BY);
    }

    /** Budgets, adjustments and batches of ledger entries that are entered on what carries its money. */
    public List<Ref> entries() {
        return below(ThreadLinkKind.CHARGED_TO).stream().distinct().toList();
    }

    /** Indicators that measure its result. */
    public List<Ref> indicators() {
        return below(ThreadLinkKind.REPORTED_IN).stream()
                .filter(ref -> ref.kind().equals("indicator"))
                .toList();
    }

    /** Plans above it and its priorities, nearest first. */
    public List<Plan> plans() {
        var refs = new ArrayList<>(thread.of("plan"));
        for (var joined : priorities()) refs.addAll(targets(joined.item().ref(), ThreadLinkKind.PART_OF));
        return refs.stream()
                .distinct()
                .filter(ref -> ref.kind().equals("plan"))
                .flatMap(ref -> tree.plan(ref.id()).stream())
                .toList();
    }

    /** Decisions behind a plan. */
    public List<Ref> decisions(Plan plan) {
        return targets(plan.ref(), ThreadLinkKind.DECIDED_IN);
    }

    private List<Ref> targets(Ref from, ThreadLinkKind kind) {
        return links.stream()
                .filter(link -> link.from().equals(from) && link.kind() == kind)
                .flatMap(link -> link.to().stream())
                .toList();
    }

    /** Levels in order, each with how firmly it hangs on. A measure without priorities has no such level. */
    public Map<ThreadLevel, ThreadLinkState> levels() {
        var levels = new EnumMap<ThreadLevel, ThreadLinkState>(ThreadLevel.class);
        levels.put(ThreadLevel.VISION, present(vision().isPresent()));
        levels.put(ThreadLevel.MAIN_GOAL, level(mainGoals()));
        levels.put(ThreadLevel.STRATEGY, level(strategies()));
        levels.put(ThreadLevel.FOCUS_AREA, level(focusArea().stream().toList()));
        levels.put(ThreadLevel.MEASURE, ThreadLinkState.DOCUMENTED);
        var priorities =
                priorities().stream().map(joined -> joined.link().state()).toList();
        if (!priorities.isEmpty()) levels.put(ThreadLevel.PRIORITY, ThreadHealth.level(priorities));
        levels.put(ThreadLevel.MONEY, present(!money().isEmpty()));
        levels.put(ThreadLevel.RESULT, present(!indicators().isEmpty()));
        levels.put(
                ThreadLevel.DECISION,
                present(plans().stream().anyMatch(plan -> !decisions(plan).isEmpty())));
        return levels;
    }

    /** Its levels counted by state. A report that does not name the measure is one more loose end. */
    public ThreadHealth health() {
        var states = new ArrayList<>(levels().values());
        if (isUntold()) states.add(ThreadLinkState.MISSING);
        return ThreadHealth.of(states);
    }

    /** A report is known, and does not say what became of the measure. */
    public boolean isUntold() {
        return reported.isPresent() && fate().outcome().isEmpty();
    }

    /** Of the report that its outcome is from; empty when no report is known. */
    public Optional<Integer> year() {
        return reported.map(ReportedYear::year);
    }

    private List<Held> held(String kind, ThreadLinkKind by) {
        var found = new LinkedHashMap<Ref, Held>();
        for (var step : thread.up()) {
            if (step.link().kind() != by || step.node().isEmpty()) continue;
            var node = step.node().get();
            if (!node.kind().equals(kind)) continue;
            tree.element(node).ifPresent(element -> found.putIfAbsent(node, new Held(element, step.link())));
        }
        return List.copyOf(found.values());
    }

    private List<Ref> below(ThreadLinkKind kind) {
        return thread.down().stream()
                .filter(step -> step.link().kind() == kind)
                .flatMap(step -> step.node().stream())
                .toList();
    }

    private List<ReportedYear.Joined> under(ReportedItem.Kind kind) {
        return reported.map(year -> year.under(measure.ref())).orElse(List.of()).stream()
                .filter(joined -> joined.item().kind() == kind)
                .toList();
    }

    private static ThreadLinkState level(List<Held> held) {
        return ThreadHealth.level(held.stream().map(each -> each.link().state()).toList());
    }

    private static ThreadLinkState present(boolean there) {
        return there ? ThreadLinkState.DOCUMENTED : ThreadLinkState.MISSING;
    }
}
