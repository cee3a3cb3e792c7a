package no.rodtrad.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.RefTitles;
import no.rodtrad.kernel.Titled;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.plan.model.PlanSource;
import no.rodtrad.plan.model.PlanTree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads plans, and hands out the whole tree of them as known on a day. */
@Service
public class PlanService implements RefTitles {

    private static final Set<String> KINDS =
            Stream.of(PlanElementKind.values()).map(PlanElementKind::refKind).collect(Collectors.toUnmodifiableSet());

    private final PlanStore store;
    private final ChangeLog changes;
    private final Clock clock;
    private final Snapshots<PlanTree> trees;

    PlanService(PlanStore store, ChangeLog changes, Clock clock, Municipalities municipalities) {
        this.trees = new Snapshots<>(municipalities);
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /** Stores all of it, or nothing and says why. A municipality's plans are loaded once. */
    @Transactional
    public Outcome<Integer> load(PlanFacts facts) {
        var problems = problems(facts);
        if (store.isLoaded()) problems.add(problem("", "plan.problem.loaded-before"));
        if (!problems.isEmpty()) return new Outcome.Rejected<>(problems);
        store.add(facts, clock.instant());
        changes.record("plan");
        return new Outcome.Accepted<>(facts.rows());
    }

    /**
     * Adds things to plans that are there, with the source they are from. All or nothing; a key that is taken is
     * refused, since nothing is edited.
     */
    @Transactional
    public Outcome<Integer> add(PlanSource source, List<PlanElement> elements) {
        var known = tree(AsOf.at(clock.instant()));
        var problems = new ArrayList<Problem>();
        var keys = new HashSet<String>();
        for (var element : elements) {
            boolean taken = known.element(element.ref()).isPresent();
            if (!keys.add(element.key()) || taken) problems.add(problem(element.key(), "plan.problem.key-twice"));
            boolean isUnder = element.parent()
                    .flatMap(key -> known.element(PlanElementKind.FOCUS_AREA, key))
                    .isPresent();
            if (!isUnder) problems.add(problem(element.key(), "plan.problem.unknown-focus-area"));
        }
        if (!problems.isEmpty()) return new Outcome.Rejected<>(problems);
        store.add(source, elements, clock.instant());
        changes.record("plan");
        return new Outcome.Accepted<>(elements.size());
    }

    @Transactional(readOnly = true)
    public PlanTree tree(AsOf asOf) {
        return trees.get(asOf, changes.dataVersion(), () -> new PlanTree(store.read(asOf)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Titled> titles(Collection<Ref> refs) {
        var wanted = refs.stream()
                .filter(ref -> ref.kind().equals("plan") || KINDS.contains(ref.kind()))
                .toList();
        if (wanted.isEmpty()) return Map.of();
        // A title may be asked for as of any day; names are never changed, so the newest knowledge serves all.
        var tree = tree(AsOf.at(clock.instant()));
        var titles = new HashMap<Ref, Titled>();
        for (var ref : wanted) {
            if (ref.kind().equals("plan")) {
                tree.plan(ref.id()).ifPresent(plan -> titles.put(ref, titled(plan)));
            } else {
                tree.element(ref).ifPresent(element -> titles.put(ref, titled(element)));
            }
        }
        return titles;
    }

    /** The plan with its page. */
    public static Titled titled(Plan plan) {
        return new Titled(plan.ref(), plan.name(), Optional.of("plan/" + plan.key()));
    }

    /** The thing with the page that shows it. */
    public static Titled titled(PlanElement element) {
        var path = switch (element.kind()) {
            case VISION, MAIN_GOAL, SUB_GOAL, INDICATOR -> Optional.of("mal#" + element.key());
            case STRATEGY -> Optional.of("strategi/" + element.key());
            case FOCUS_AREA -> Optional.of("satsing/" + element.key());
            case MEASURE -> Optional.of("tiltak/" + element.key());
            case CHAPTER, EFFORT_AREA, MUNICIPAL_ROLE, PLAN_GOAL, PRINCIPLE, PRIORITY, INSTRUMENT, PROJECT ->
                element.plan().map(plan -> "plan/" + plan + "#" + element.key());
        };
        return new Titled(element.ref(), element.title(), path);
    }

    private static List<Problem> problems(PlanFacts facts) {
        var problems = new ArrayList<Problem>();
        var sources = new HashSet<String>();
        for (var source : facts.sources()) {
            if (!sources.add(source.key())) problems.add(problem(source.key(), "plan.problem.key-twice"));
        }
        var plans = new HashSet<String>();
        for (var plan : facts.plans()) {
            if (!plans.add(plan.key())) problems.add(problem(plan.key(), "plan.problem.key-twice"));
        }
        for (var plan : facts.plans()) {
            for (var other : List.of(plan.parent(), plan.orderedBy())) {
                other.filter(key -> !plans.contains(key))
                        .ifPresent(key -> problems.add(problem(key, "plan.problem.unknown-plan")));
            }
            for (var step : plan.statuses()) {
                if (!sources.contains(step.source()))
                    problems.add(problem(step.source(), "plan.problem.unknown-source"));
            }
        }
        var elements = new HashSet<String>();
        for (var element : facts.elements()) {
            if (!elements.add(element.key())) problems.add(problem(element.key(), "plan.problem.key-twice"));
        }
        for (var element : facts.elements()) {
            element.parent()
                    .filter(key -> !elements.contains(key))
                    .ifPresent(key -> problems.add(problem(key, "plan.problem.unknown-element")));
            element.plan()
                    .filter(key -> !plans.contains(key))
                    .ifPresent(key -> problems.add(problem(key, "plan.problem.unknown-plan")));
            if (!sources.contains(element.source())) {
                problems.add(problem(element.source(), "plan.problem.unknown-source"));
            }
        }
        return problems;
    }

    private static Problem problem(String found, String messageKey) {
        return new Problem("", 0, "key", found, messageKey, List.of());
    }
}
