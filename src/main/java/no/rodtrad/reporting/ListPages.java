package no.rodtrad.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.Organisation;
import no.rodtrad.plan.PlanFigures;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.reporting.model.MeasureFate;
import no.rodtrad.reporting.model.MeasureThread.Held;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.reporting.web.FocusAreaPage;
import no.rodtrad.reporting.web.MeasureListPage;
import no.rodtrad.reporting.web.MeasureListPage.Choice;
import no.rodtrad.reporting.web.MeasureListPage.Option;
import no.rodtrad.reporting.web.MeasureListPage.Row;
import no.rodtrad.reporting.web.ReportedPage;
import no.rodtrad.reporting.web.StrategyPage;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages that list measures with what became of them. */
@Service
public class ListPages {

    private final PlanService plans;
    private final ThreadService threads;
    private final ReportingService reporting;
    private final ReportingFigures figures;
    private final OrganisationService organisations;

    ListPages(
            PlanService plans,
            ThreadService threads,
            ReportingService reporting,
            ReportingFigures figures,
            OrganisationService organisations) {
        this.plans = plans;
        this.threads = threads;
        this.reporting = reporting;
        this.figures = figures;
        this.organisations = organisations;
    }

    /** The measures that fit all that is chosen; an empty choice fits all. */
    @Transactional(readOnly = true)
    public MeasureListPage measures(String committee, String focusArea, String outcome, AsOf asOf) {
        var tree = plans.tree(asOf);
        var reported = reporting.newest(asOf);
        var groups = new ArrayList<MeasureListPage.Group>();
        for (var area : tree.all(PlanElementKind.FOCUS_AREA)) {
            if (!focusArea.isEmpty() && !focusArea.equals(area.key())) continue;
            var rows = rows(tree, reported, measuresUnder(tree, area)).stream()
                    .filter(row ->
                            committee.isEmpty() || row.measure().committees().contains(committee))
                    .filter(row -> fits(row.fate(), outcome))
                    .toList();
            if (!rows.isEmpty()) groups.add(new MeasureListPage.Group(area, rows));
        }
        var total = tree.measures().size();
        var figure = PlanFigures.measures(tree, asOf);
        return new MeasureListPage(
                count(figure),
                reported.map(ReportedYear::year),
                total == 0 ? List.of() : groups,
                choices(tree, reported, committee, focusArea, outcome),
                !(committee + focusArea + outcome).isEmpty());
    }

    private List<Choice> choices(
            PlanTree tree, Optional<ReportedYear> reported, String committee, String focusArea, String outcome) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                "utvalg",
                "reporting.choose.committee",
                organisations.organisation().committees().stream()
                        .filter(each -> tree.measures().stream()
                                .anyMatch(measure -> measure.committees()
                                        .contains(each.code().value())))
                        .map(each -> Option.named(each.code().value(), each.name(), committee))
                        .toList()));
        choices.add(new Choice(
                "satsing",
                "reporting.choose.focus-area",
                tree.all(PlanElementKind.FOCUS_AREA).stream()
                        .filter(area -> !measuresUnder(tree, area).isEmpty())
                        .map(area -> Option.named(area.key(), area.title(), focusArea))
                        .toList()));
        if (reported.isPresent()) {
            var options = new ArrayList<Option>();
            for (var each : MeasureOutcome.values()) {
                boolean used = tree.measures().stream()
                        .anyMatch(measure -> fits(reported.get().fate(measure.ref()), each.code()));
                if (used) options.add(Option.of(each, ReportingFigures.wordKey(each), outcome));
            }
            options.add(new Option(
                    "ukjent", Optional.empty(), Optional.of("reporting.outcome.unknown"), outcome.equals("ukjent")));
            choices.add(new Choice("utfall", "reporting.choose.outcome", options));
        }
        return choices.stream().filter(choice -> !choice.options().isEmpty()).toList();
    }

    /** The page of a focus area; empty when there is no such area. */
    @Transactional(readOnly = true)
    public Optional<FocusAreaPage> focusArea(String key, AsOf asOf) {
        var tree = plans.tree(asOf);
        var reported = reporting.newest(asOf);
        return tree.element(PlanElementKind.FOCUS_AREA, key).map(area -> {
            var under = tree.under(area);
            var others = under.stream()
                    .filter(element -> element.kind() != PlanElementKind.MEASURE)
                    .toList();
            return new FocusAreaPage(
                    area,
                    area.plan().flatMap(tree::plan),
                    count(PlanFigures.inFocusArea(area, tree, asOf)),
                    rows(tree, reported, under.stream().map(PlanElement::ref).toList()),
                    others,
                    reported.map(ReportedYear::year));
        });
    }

    /** The page of a strategy; empty when there is no such strategy. */
    @Transactional(readOnly = true)
    public Optional<StrategyPage> strategy(String key, AsOf asOf) {
        var tree = plans.tree(asOf);
        var reported = reporting.newest(asOf);
        return tree.element(PlanElementKind.STRATEGY, key).map(strategy -> {
            var links = threads.links(asOf);
            var serving = links.stream()
                    .filter(link -> link.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                    .filter(link -> link.to().filter(strategy.ref()::equals).isPresent())
                    .toList();
            var goals = links.stream()
                    .filter(link -> link.from().equals(strategy.ref()))
                    .filter(link -> link.kind() == ThreadLinkKind.CONTRIBUTES_TO)
                    .flatMap(link -> link.to().flatMap(tree::element).map(goal -> new Held(goal, link)).stream())
                    .toList();
            return new StrategyPage(
                    strategy,
                    strategy.plan().flatMap(tree::plan),
                    goals,
                    count(PlanFigures.serving(strategy, links, asOf)),
                    rows(tree, reported, serving.stream().map(ThreadLink::from).toList()),
                    reported.map(ReportedYear::year));
        });
    }

    /** Everything the newest report tells of; empty when no report is known. */
    @Transactional(readOnly = true)
    public Optional<ReportedPage> reported(Optional<MeasureOutcome> chosen, AsOf asOf) {
        var organisation = organisations.organisation();
        return reporting.newest(asOf).map(year -> {
            var tree = plans.tree(asOf);
            var groups = new LinkedHashMap<String, List<ReportedPage.Row>>();
            var heads = new LinkedHashMap<String, ReportedItem>();
            for (var item : year.items()) {
                if (chosen.isPresent() && chosen.get() != item.outcome()) continue;
                var heading = item.area() + " " + item.focusArea();
                heads.putIfAbsent(heading, item);
                groups.computeIfAbsent(heading, _ -> new ArrayList<>()).add(row(item, year, tree));
            }
            var shown = new ArrayList<ReportedPage.Group>();
            groups.forEach((heading, rows) -> shown.add(new ReportedPage.Group(
                    committee(Lookup.in(heads, heading).area(), organisation),
                    Lookup.in(heads, heading).focusArea(),
                    rows)));
            var counts = year.counts().entrySet().stream()
                    .map(each -> new ReportedPage.Count(
                            each.getKey(), each.getValue(), count(figures.of(year, each.getKey(), asOf))))
                    .toList();
            return new ReportedPage(year.year(), count(figures.all(year, asOf)), counts, shown, chosen);
        });
    }

    private static ReportedPage.Row row(ReportedItem item, ReportedYear year, PlanTree tree) {
        var link = year.linkOf(item);
        var measure = link.flatMap(each -> each.from().kind().equals("measure") ? Optional.of(each.from()) : each.to())
                .flatMap(tree::element);
        return new ReportedPage.Row(item, measure, link);
    }

    /** Name of the committee; empty for what all of them share. */
    private static Optional<String> committee(String area, Organisation organisation) {
        if (area.equals(ReportedItem.COMMON)) return Optional.empty();
        return Optional.of(organisation.committees().stream()
                .filter(committee -> committee.code().value().equals(area))
                .map(committee -> committee.name())
                .findFirst()
                .orElse(area));
    }

    private static List<Ref> measuresUnder(PlanTree tree, PlanElement area) {
        return tree.under(area).stream()
                .filter(element -> element.kind() == PlanElementKind.MEASURE && !element.partial())
                .map(PlanElement::ref)
                .toList();
    }

    private static List<Row> rows(PlanTree tree, Optional<ReportedYear> reported, List<Ref> measures) {
        return measures.stream()
                .filter(ref -> ref.kind().equals("measure"))
                .flatMap(ref -> tree.element(ref).stream())
                .map(measure -> new Row(
                        measure, reported.map(year -> year.fate(measure.ref())).orElse(MeasureFate.UNKNOWN)))
                .toList();
    }

    private static boolean fits(MeasureFate fate, String outcome) {
        if (outcome.isEmpty()) return true;
        return outcome.equals(fate.outcome().map(MeasureOutcome::code).orElse("ukjent"));
    }

    private static ShownFigure count(Figure figure) {
        return new ShownFigure(figure, NumberStyle.WHOLE);
    }
}
