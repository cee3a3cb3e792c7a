package no.rodtrad.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Ref;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.RowWriter;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.reporting.ReportingService;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.thread.ThreadService;
import no.rodtrad.thread.model.ThreadLink;
import org.springframework.stereotype.Component;

/** Plans and what stands in them, what became of it, decisions, and the links between all things. */
@Component
class PlanDatasets extends DescribedDatasets {

    /** How far back a report may lie. */
    private static final int YEARS = 30;

    private final PlanService plans;
    private final ReportingService reporting;
    private final ThreadService threads;
    private final DecisionService decisions;

    PlanDatasets(
            DatasetLibrary library,
            PlanService plans,
            ReportingService reporting,
            ThreadService threads,
            DecisionService decisions) {
        super(library);
        this.plans = plans;
        this.reporting = reporting;
        this.threads = threads;
        this.decisions = decisions;
        add("tiltak", (request, to) -> measures(request.asOf(), to));
        add("utfall", this::outcomes);
        add("planinnhold", (request, to) -> elements(request.asOf(), to));
        add("planer", (request, to) -> plans(request.asOf(), to));
        add("lenker", (request, to) -> threads.links(request.asOf()).forEach(link -> link(link, to)));
        add("vedtak", (request, to) -> decided(request.asOf(), to));
    }

    private void measures(AsOf asOf, RowWriter to) {
        var tree = plans.tree(asOf);
        var newest = reporting.newest(asOf);
        for (var measure : tree.measures()) {
            var fate = newest.map(year -> year.fate(measure.ref()));
            to.set("measure", measure.key())
                    .set("title", measure.title())
                    .set("plan", measure.plan())
                    .set("parent", measure.parent())
                    .set("focus_area", tree.above(measure).map(PlanElement::title))
                    .set("committees", measure.committees())
                    .set("outcome", fate.flatMap(each -> each.outcome()).map(MeasureOutcome::code))
                    .set("link_state", fate.map(each -> each.state().code()))
                    .end();
        }
    }

    private void outcomes(DataRequest request, RowWriter to) {
        int last = request.asOf().day().getYear();
        for (int value = last - YEARS; value <= last; value++) {
            var year = new FiscalYear(value);
            if (request.year().filter(asked -> !asked.equals(year)).isPresent()) continue;
            var reported = reporting.year(year, request.asOf());
            for (var item : reported.items()) outcome(item, reported, request.language(), to);
        }
    }

    private static void outcome(ReportedItem item, ReportedYear reported, LanguageChoice language, RowWriter to) {
        var link = reported.linkOf(item);
        to.set("year", item.year())
                .set("item", item.id())
                .set("item_kind", item.kind().name().toLowerCase(Locale.ROOT))
                .set("committee", item.area())
                .set("focus_area", item.focusArea())
                .set("title", item.title())
                .set("outcome", item.outcome().code())
                .set("measure", link.flatMap(PlanDatasets::measure).map(Ref::id))
                .set("link_state", link.map(each -> each.state().code()))
                .set("note", item.note().map(words -> words.in(language)))
                .set("source", item.source())
                .set("known_on", day(item.knownAt()))
                .end();
    }

    private static Optional<Ref> measure(ThreadLink link) {
        return link.from().kind().equals("measure") ? Optional.of(link.from()) : link.to();
    }

    private void elements(AsOf asOf, RowWriter to) {
        var tree = plans.tree(asOf);
        for (var element : tree.elements()) {
            to.set("element", element.key())
                    .set("element_kind", element.kind().code())
                    .set("parent", element.parent())
                    .set("plan", element.plan())
                    .set("position", element.order())
                    .set("title", element.title())
                    .set("title_printed", element.titlePrinted())
                    .set("summary", element.summary())
                    .set("committees", element.committees())
                    .set("measurement", element.measurement())
                    .set("ambition", element.ambition())
                    .set("note", element.note())
                    .set("source", tree.sourceTitle(element.source()))
                    .set("known_on", day(element.knownAt()))
                    .end();
        }
    }

    private void plans(AsOf asOf, RowWriter to) {
        for (var plan : plans.tree(asOf).plans()) {
            to.set("plan", plan.key())
                    .set("title", plan.name())
                    .set("plan_kind", plan.kind().code())
                    .set("plan_level", plan.level().code())
                    .set("parent", plan.parent())
                    .set("ordered_by", plan.orderedBy())
                    .set("period", plan.period())
                    .set("adopted_by", plan.adoptedBy())
                    .set("case_number", plan.caseNumber())
                    .set("plan_status", plan.status().code())
                    .set("next_step", plan.nextStep())
                    .set("note", plan.note())
                    .end();
        }
    }

    private static void link(ThreadLink link, RowWriter to) {
        to.set("from_ref", link.from())
                .set("link_kind", link.kind().code())
                .set("to_ref", link.to())
                .set("wanted", link.wanted())
                .set("link_state", link.state().code())
                .set("source", link.source())
                .set("valid_from", link.validFrom())
                .set("valid_to", link.validTo())
                .set("known_on", day(link.knownAt()))
                .end();
    }

    private void decided(AsOf asOf, RowWriter to) {
        for (var decision : decisions.all(asOf)) {
            to.set("decision", decision.id())
                    .set("body", decision.body())
                    .set("case_number", decision.caseNumber())
                    .set("decided_on", decision.date().day())
                    .set("date_precision", decision.date().precision().name().toLowerCase(Locale.ROOT))
                    .set("date_assumed", decision.date().assumed())
                    .set("subject", decision.subject())
                    .set("known_on", day(decision.knownAt()))
                    .end();
        }
    }

    private static LocalDate day(Instant moment) {
        return AsOf.at(moment).day();
    }
}
