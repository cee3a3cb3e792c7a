package no.rodtrad.demo.plan;

import static no.rodtrad.thread.model.ThreadLinkKind.CAUSED_BY;
import static no.rodtrad.thread.model.ThreadLinkKind.CONTRIBUTES_TO;
import static no.rodtrad.thread.model.ThreadLinkKind.DECIDED_IN;
import static no.rodtrad.thread.model.ThreadLinkKind.FINANCED_BY;
import static no.rodtrad.thread.model.ThreadLinkKind.PART_OF;
import static no.rodtrad.thread.model.ThreadLinkKind.REPORTED_IN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.demo.fact.FactRow;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.plan.model.PlanSource;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.thread.model.LinkReason;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;

/**
 * Makes the links. What a source prints is documented; what a reviewed file proposes is proposed, with its words; and
 * what ought to be linked and is not, becomes a loose end.
 */
final class LinkReader {

    /** Why an outcome is or is not linked; each has a text under {@code thread.reason}. */
    private static final Set<String> REASONS = Set.of(
            "same-title",
            "same-report-title",
            "none-evident",
            "several",
            "other-plan",
            "under-title",
            "beside",
            "called-part",
            "same-wording",
            "same-theme",
            "named-in-note");

    /** What a programme area was read or derived from. */
    private static final Set<String> AREA_BASES = Set.of("chapter", "annual-report", "focus-area", "summary");

    private final FactFolder facts;
    private final Sources sources;
    private final PlanFacts plan;
    private final Map<Ref, PlanElement> elements = new HashMap<>();
    private final Map<String, PlanElement> byKey = new HashMap<>();
    private final List<ThreadLink> links = new ArrayList<>();

    LinkReader(FactFolder facts, Sources sources, PlanFacts plan) {
        this.facts = facts;
        this.sources = sources;
        this.plan = plan;
        for (var element : plan.elements()) {
            elements.put(element.ref(), element);
            byKey.put(element.key(), element);
        }
    }

    List<ThreadLink> read(List<FactRow> outcomeRows, List<ReportedItem> items) {
        linkElements();
        linkPlans();
        linkStrategies();
        linkGoals();
        linkProgrammeAreas();
        linkOutcomes(outcomeRows, items);
        linkGiven();
        addLooseEnds();
        return links;
    }

    /** An element is part of what it stands under, and at the top of its plan. */
    private void linkElements() {
        for (var element : plan.elements()) {
            var source = sourceTitle(element.source());
            var parent = element.parent().map(byKey::get);
            if (parent.isPresent() && parent.get().kind() != PlanElementKind.CHAPTER) {
                document(element.ref(), PART_OF, parent.get().ref(), source, element.knownAt());
            } else {
                planOf(element, parent)
                        .ifPresent(key ->
                                document(element.ref(), PART_OF, new Ref("plan", key), source, element.knownAt()));
            }
        }
        var vision = plan.elements().stream()
                .filter(element -> element.kind() == PlanElementKind.VISION)
                .findFirst();
        // The main goals stand in the same plan as the vision, under it.
        for (var goal : plan.elements()) {
            if (goal.kind() != PlanElementKind.MAIN_GOAL || vision.isEmpty()) continue;
            var from = goal.knownAt().isAfter(vision.get().knownAt()) ? goal : vision.get();
            document(goal.ref(), PART_OF, vision.get().ref(), sourceTitle(from.source()), from.knownAt());
        }
    }

    /** A chapter of a joint plan may itself be a plan in the register, under the same key. */
    private Optional<String> planOf(PlanElement element, Optional<PlanElement> chapter) {
        var own = chapter.map(PlanElement::key)
                .filter(key -> plan.plans().stream().anyMatch(each -> each.key().equals(key)));
        return own.or(element::plan);
    }

    private void linkPlans() {
        for (var row : facts.read("plan/plans.csv").rows()) {
            var ref = new Ref("plan", row.key("key"));
            var from = sources.named(row, "sources").getFirst();
            row.optionalKey("parent")
                    .ifPresent(key -> documentGiven(row, "parent", ref, PART_OF, new Ref("plan", key), from));
            row.optionalKey("ordered_by")
                    .ifPresent(key -> documentGiven(row, "ordered_by", ref, CAUSED_BY, new Ref("plan", key), from));
            for (var decision : row.keys("decisions")) {
                document(ref, DECIDED_IN, new Ref("decision", decision), from.title(), from.knownAt());
            }
        }
    }

    private void linkStrategies() {
        for (var row : facts.read("plan/strategy-references.csv").rows()) {
            var measure = element(row, "measure", PlanElementKind.MEASURE);
            var strategy = element(row, "strategy", PlanElementKind.STRATEGY);
            if (measure.isEmpty() || strategy.isEmpty()) continue;
            var printed = row.text("as_printed");
            var link = ThreadLink.documented(
                    measure.get().ref(),
                    CONTRIBUTES_TO,
                    strategy.get().ref(),
                    sourceTitle(measure.get().source()),
                    measure.get().knownAt());
            var same = printed.isEmpty() || printed.equals(strategy.get().title());
            links.add(same ? link : link.because(LinkReason.of("printed-as", printed)));
        }
    }

    /** No source says which main goal a strategy serves. Words that meet are a proposal; where none do, it is loose. */
    private void linkGoals() {
        for (var row : facts.readIfThere("plan/proposed-main-goals.csv").rows()) {
            var strategy = element(row, "strategy", PlanElementKind.STRATEGY);
            var goal = element(row, "main_goal", PlanElementKind.MAIN_GOAL);
            if (strategy.isEmpty() || goal.isEmpty()) continue;
            var strategySays = row.text("strategy_says");
            var goalSays = row.text("goal_says");
            if (!strategy.get().title().contains(strategySays))
                row.problem("strategy_says", "demo.problem.not-in-title");
            if (!goal.get().title().contains(goalSays)) row.problem("goal_says", "demo.problem.not-in-title");
            links.add(ThreadLink.proposed(
                    strategy.get().ref(),
                    CONTRIBUTES_TO,
                    goal.get().ref(),
                    sourceTitle(strategy.get().source()),
                    LinkReason.of("words-meet", strategySays, goalSays),
                    later(strategy.get(), goal.get())));
        }
    }

    private void linkProgrammeAreas() {
        for (var row : facts.read("plan/elements.csv").rows()) {
            if (!row.text("kind").equals("measure") || row.yes("partial")) continue;
            var basis = row.optional("programme_areas").isEmpty()
                    ? ""
                    : row.code("programme_areas_basis", oneOf(AREA_BASES), "chapter");
            var found = element(row, "key", PlanElementKind.MEASURE);
            if (found.isEmpty()) continue;
            var measure = found.get();
            var report = sources.of(row, "source", basis.equals("annual-report") ? "annual-report" : measure.source());
            for (var area : row.keys("programme_areas")) {
                var to = new Ref("area", area);
                if (basis.equals("chapter")) {
                    document(measure.ref(), PART_OF, to, report.title(), report.knownAt());
                } else {
                    links.add(ThreadLink.proposed(
                            measure.ref(),
                            PART_OF,
                            to,
                            report.title(),
                            LinkReason.of("area-from-" + basis),
                            report.knownAt()));
                }
            }
        }
    }

    private void linkOutcomes(List<FactRow> rows, List<ReportedItem> items) {
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var item = items.get(i);
            var reason = new LinkReason(row.code("link_reason", oneOf(REASONS), "several"), row.list("link_words"));
            var state = row.code("link_state", LinkReader::state, ThreadLinkState.MISSING);
            if (state == ThreadLinkState.MISSING) {
                links.add(ThreadLink.missing(item.ref(), PART_OF, "measure", item.source(), reason, item.knownAt()));
                continue;
            }
            var measure = element(row, "measure", PlanElementKind.MEASURE);
            if (measure.isEmpty()) continue;
            boolean priority = item.kind() == ReportedItem.Kind.PRIORITY;
            var from = priority ? item.ref() : measure.get().ref();
            var to = priority ? measure.get().ref() : item.ref();
            var kind = priority ? PART_OF : REPORTED_IN;
            if (state == ThreadLinkState.DOCUMENTED) {
                links.add(ThreadLink.documented(from, kind, to, item.source(), item.knownAt())
                        .because(reason));
            } else {
                links.add(ThreadLink.proposed(from, kind, to, item.source(), reason, item.knownAt()));
            }
        }
    }

    /** Links that a file gives one by one: the priorities' plan, the money, the measurement. */
    private void linkGiven() {
        for (var row : facts.read("plan/links.csv").rows()) {
            var from = Ref.parse(row.text("from"));
            var to = Ref.parse(row.text("to"));
            if (from.isEmpty()) row.problem("from", "demo.problem.reference");
            if (to.isEmpty()) row.problem("to", "demo.problem.reference");
            var kind = row.code("kind", LinkReader::kind, PART_OF);
            var source = sources.of(row, "source");
            if (from.isPresent() && to.isPresent()) documentGiven(row, "to", from.get(), kind, to.get(), source);
        }
    }

    private void addLooseEnds() {
        var linked = new HashSet<String>();
        for (var link : links) {
            link.to().ifPresent(to -> linked.add(link.from() + " " + link.kind() + " " + to.kind()));
        }
        for (var element : plan.elements()) {
            if (element.kind() == PlanElementKind.STRATEGY) {
                loose(linked, element, CONTRIBUTES_TO, "main_goal", "no-main-goal", element.knownAt());
            }
            if (element.kind() == PlanElementKind.MEASURE && !element.partial()) {
                loose(linked, element, FINANCED_BY, "project", "no-budget-line", element.knownAt());
                loose(linked, element, REPORTED_IN, "indicator", "no-indicator", element.knownAt());
            }
        }
        addUnreported();
    }

    private void addUnreported() {
        var reported = new HashSet<Ref>();
        for (var link : links) {
            boolean documented = link.state() == ThreadLinkState.DOCUMENTED && link.kind() == REPORTED_IN;
            if (documented
                    && link.to().filter(to -> to.kind().equals("outcome")).isPresent()) reported.add(link.from());
        }
        for (var row : facts.read("plan/follow-up-2024.csv").rows()) {
            var measure = element(row, "measure", PlanElementKind.MEASURE);
            if (measure.isEmpty() || row.optional("outcome").isPresent()) continue;
            if (reported.contains(measure.get().ref())) continue;
            // What the newest source does not name is not named at all.
            var newest = sources.newest();
            links.add(ThreadLink.missing(
                    measure.get().ref(),
                    REPORTED_IN,
                    "outcome",
                    newest.title(),
                    LinkReason.of("not-named"),
                    newest.knownAt()));
        }
    }

    private void loose(
            Set<String> linked, PlanElement element, ThreadLinkKind kind, String wanted, String why, Instant knownAt) {
        if (linked.contains(element.ref() + " " + kind + " " + wanted)) return;
        var source = sourceTitle(element.source());
        links.add(ThreadLink.missing(element.ref(), kind, wanted, source, LinkReason.of(why), knownAt));
    }

    private void document(Ref from, ThreadLinkKind kind, Ref to, String source, Instant knownAt) {
        links.add(ThreadLink.documented(from, kind, to, source, knownAt));
    }

    /** A link that a row gives; one from a thing to itself is a problem. */
    private void documentGiven(FactRow row, String column, Ref from, ThreadLinkKind kind, Ref to, PlanSource source) {
        if (from.equals(to)) row.problem(column, "demo.problem.to-itself");
        else document(from, kind, to, source.title(), source.knownAt());
    }

    private Optional<PlanElement> element(FactRow row, String column, PlanElementKind kind) {
        var found = Optional.ofNullable(elements.get(new Ref(kind.refKind(), row.key(column))));
        if (found.isEmpty()) row.problem(column, "demo.problem.unknown-key");
        return found;
    }

    private String sourceTitle(String key) {
        return plan.sources().stream()
                .filter(source -> source.key().equals(key))
                .map(PlanSource::title)
                .findFirst()
                .orElse(key);
    }

    private static Instant later(PlanElement one, PlanElement other) {
        return one.knownAt().isAfter(other.knownAt()) ? one.knownAt() : other.knownAt();
    }

    private static Optional<ThreadLinkState> state(String code) {
        return Stream.of(ThreadLinkState.DOCUMENTED, ThreadLinkState.PROPOSED, ThreadLinkState.MISSING)
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    private static Function<String, Optional<String>> oneOf(Set<String> codes) {
        return code -> Optional.of(code).filter(codes::contains);
    }

    private static Optional<ThreadLinkKind> kind(String code) {
        return Stream.of(ThreadLinkKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }
}
