package no.rodtrad.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.plan.DecisionWords;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.MeasureThread;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.reporting.web.MeasurePage;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.LinkReason;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;
import no.rodtrad.web.Titles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the thread page of a measure from the modules that own its parts. */
@Service
public class MeasurePages {

    private static final int SIBLINGS_SHOWN = 3;
    private static final int EXAMPLES = 12;
    private static final int DAYS_OF_A_WEEK = 7;

    private final PlanService plans;
    private final ThreadService threads;
    private final ReportingService reporting;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Titles titles;
    private final ObjectProvider<FigureSource> figures;

    MeasurePages(
            PlanService plans,
            ThreadService threads,
            ReportingService reporting,
            DecisionService decisions,
            OrganisationService organisations,
            Titles titles,
            ObjectProvider<FigureSource> figures) {
        this.plans = plans;
        this.threads = threads;
        this.reporting = reporting;
        this.decisions = decisions;
        this.organisations = organisations;
        this.titles = titles;
        this.figures = figures;
    }

    /** The thread of a measure; empty when there is no such measure. */
    @Transactional(readOnly = true)
    public Optional<MeasureThread> thread(String key, AsOf asOf) {
        var tree = plans.tree(asOf);
        return tree.element(PlanElementKind.MEASURE, key)
                .map(measure -> new MeasureThread(
                        measure, threads.walk(measure.ref(), asOf), tree, reporting.newest(asOf), threads.links(asOf)));
    }

    /**
     * The thread that the front page shows: one of those with most going on in the newest report, another each week.
     */
    @Transactional(readOnly = true)
    public Optional<MeasurePage> example(AsOf asOf) {
        var reported = reporting.newest(asOf);
        var busiest = plans.tree(asOf).measures().stream()
                .sorted(Comparator.comparingInt((PlanElement measure) -> -activity(measure, reported))
                        .thenComparing(PlanElement::key))
                .limit(EXAMPLES)
                .toList();
        if (busiest.isEmpty()) return Optional.empty();
        long week = asOf.day().toEpochDay() / DAYS_OF_A_WEEK;
        return page(busiest.get(Math.floorMod(week, busiest.size())).key(), asOf);
    }

    private static int activity(PlanElement measure, Optional<ReportedYear> reported) {
        return reported.map(year -> year.under(measure.ref()).size()).orElse(0);
    }

    /** The page of a measure; empty when there is no such measure. */
    @Transactional(readOnly = true)
    public Optional<MeasurePage> page(String key, AsOf asOf) {
        var tree = plans.tree(asOf);
        var reported = reporting.newest(asOf);
        return tree.element(PlanElementKind.MEASURE, key).map(measure -> {
            var links = threads.links(asOf);
            var thread = new MeasureThread(measure, threads.walk(measure.ref(), asOf), tree, reported, links);
            return new MeasurePage(
                    measure,
                    measure.plan().flatMap(tree::plan),
                    thread.vision(),
                    thread.vision().flatMap(PlanElement::plan).flatMap(tree::plan),
                    thread.mainGoals().stream()
                            .map(held -> new MeasurePage.Goal(held, indicators(tree, held.element())))
                            .toList(),
                    thread.strategies().stream()
                            .map(held -> new MeasurePage.Strategy(
                                    held,
                                    siblings(
                                            tree,
                                            measure,
                                            serving(links, held.element().ref()))))
                            .toList(),
                    thread.focusArea(),
                    siblings(
                            tree,
                            measure,
                            thread.focusArea().map(held -> tree.under(held.element())).orElse(List.of()).stream()
                                    .map(PlanElement::ref)
                                    .toList()),
                    thread.year(),
                    thread.fate(),
                    reported.flatMap(year -> year.reading(measure.ref())).flatMap(MeasureReading::note),
                    thread.priorities(),
                    thread.alsoReported(),
                    areas(thread, reported, asOf),
                    titles.inOrder(thread.money()),
                    titles.inOrder(thread.entries()),
                    titles.inOrder(thread.indicators()),
                    decisions(thread, asOf),
                    thread.levels(),
                    ThreadFigures.counts(thread, asOf));
        });
    }

    private List<MeasurePage.Area> areas(MeasureThread thread, Optional<ReportedYear> reported, AsOf asOf) {
        if (thread.areas().isEmpty()) return List.of();
        var organisation = organisations.organisation();
        int year = reported.map(ReportedYear::year).orElse(asOf.day().getYear() - 1);
        return thread.areas().stream()
                .map(link -> area(link, organisation, year, asOf))
                .toList();
    }

    private MeasurePage.Area area(ThreadLink link, Organisation organisation, int year, AsOf asOf) {
        var code = link.to().orElseThrow().id();
        var area = organisation.area(new BudgetAreaCode(code));
        return new MeasurePage.Area(
                code,
                area.map(each -> each.name()).orElse(code),
                link.state() == ThreadLinkState.DOCUMENTED
                        ? Optional.empty()
                        : link.reason().map(LinkReason::phrase),
                frame(code, year, asOf),
                area.flatMap(each -> each.committee())
                        .map(committee -> "penger?apen=" + committee.value() + "," + code));
    }

    private Optional<MeasurePage.Frame> frame(String area, int year, AsOf asOf) {
        var original = figure("original." + year + ".area-" + area, asOf);
        var revised = figure("revised." + year + ".area-" + area, asOf);
        var accounts = figure("accounts." + year + ".area-" + area, asOf);
        if (original.isEmpty() || revised.isEmpty() || accounts.isEmpty()) return Optional.empty();
        return Optional.of(new MeasurePage.Frame(year, shown(original), shown(revised), shown(accounts)));
    }

    private Optional<Figure> figure(String id, AsOf asOf) {
        var ref = Ref.figure(id);
        return figures.orderedStream()
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    private static ShownFigure shown(Optional<Figure> figure) {
        return new ShownFigure(figure.orElseThrow(), NumberStyle.MILLIONS_SHORT);
    }

    /** The plans that were decided, and the measure's own plan whether or not the source says who decided it. */
    private List<MeasurePage.PlanDecision> decisions(MeasureThread thread, AsOf asOf) {
        var organisation = organisations.organisation();
        return thread.plans().stream()
                .map(plan -> planDecision(plan, decision(thread.decisions(plan), asOf), organisation))
                .filter(each -> each.decision().isPresent()
                        || each.plan().key().equals(thread.measure().plan().orElse("")))
                .toList();
    }

    private static MeasurePage.PlanDecision planDecision(
            Plan plan, Optional<Decision> decision, Organisation organisation) {
        return new MeasurePage.PlanDecision(
                plan, decision, decision.map(found -> DecisionWords.whole(found, organisation)));
    }

    private Optional<Decision> decision(List<Ref> refs, AsOf asOf) {
        return refs.stream()
                .flatMap(ref -> decisions.find(new DecisionId(ref.id())).stream())
                .filter(decision -> decision.knownAt().isBefore(asOf.end()))
                .reduce((_, last) -> last);
    }

    private static List<PlanElement> indicators(PlanTree tree, PlanElement goal) {
        var found = new ArrayList<PlanElement>();
        for (var child : tree.under(goal)) {
            if (child.kind() == PlanElementKind.INDICATOR) found.add(child);
            if (child.kind() == PlanElementKind.SUB_GOAL) found.addAll(indicators(tree, child));
        }
        return found;
    }

    private static List<Ref> serving(List<ThreadLink> links, Ref strategy) {
        return links.stream()
                .filter(link -> link.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                .filter(link -> link.to().filter(strategy::equals).isPresent())
                .map(ThreadLink::from)
                .toList();
    }

    private static MeasurePage.Siblings siblings(PlanTree tree, PlanElement measure, List<Ref> refs) {
        var others = refs.stream()
                .filter(ref -> !ref.equals(measure.ref()) && ref.kind().equals("measure"))
                .flatMap(ref -> tree.element(ref).stream())
                .toList();
        return new MeasurePage.Siblings(others.stream().limit(SIBLINGS_SHOWN).toList(), others.size() > SIBLINGS_SHOWN);
    }
}
