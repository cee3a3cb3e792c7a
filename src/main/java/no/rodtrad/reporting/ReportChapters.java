package no.rodtrad.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.ChapterSource;
import no.rodtrad.document.KnownDays;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.reporting.model.ReportedItem;
import no.rodtrad.reporting.model.ReportedYear;
import no.rodtrad.thread.model.ThreadLinkState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of measures and priorities in the annual report: an overview, and a part of each committee's chapter. */
@Component
class ReportChapters implements ChapterSource, KnownDays {

    /** The chapter that committees' chapters stand under; {@code statement} writes in it as well. */
    private static final String SERVICES = "tjenesteomradene";

    /** After what others write in the same chapters. */
    private static final int AFTER = 500;

    private final ReportingService reporting;
    private final ReportingFigures figures;
    private final PlanService plans;

    ReportChapters(ReportingService reporting, ReportingFigures figures, PlanService plans) {
        this.reporting = reporting;
        this.figures = figures;
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        var reported = reporting.year(year, asOf);
        if (reported.isEmpty()) return List.of();
        var tree = plans.tree(asOf);
        var chapters = new ArrayList<Chapter>();
        chapters.add(overview(reported, asOf));
        int order = AFTER;
        for (var area : ReportingFigures.areas(reported.items())) {
            chapters.add(committee(reported, area, tree, ++order, asOf));
        }
        return chapters;
    }

    private Chapter overview(ReportedYear reported, AsOf asOf) {
        var bars = reported.counts().keySet().stream()
                .map(outcome -> new Block.Bar(
                        Phrase.of(ReportingFigures.wordKey(outcome)), shown(figures.of(reported, outcome, asOf))))
                .toList();
        return new Chapter(
                SERVICES,
                AFTER,
                Optional.empty(),
                Phrase.of("reporting.chapter.services"),
                List.of(
                        new Block.Lead(Phrase.of(
                                "reporting.chapter.lead", reported.year(), shown(figures.all(reported, asOf)))),
                        new Block.BarGraph(
                                Phrase.of("reporting.chapter.graph"),
                                Phrase.of("reporting.chapter.graph.caption"),
                                bars),
                        new Block.Paragraph(Phrase.of("reporting.chapter.how"))),
                List.of());
    }

    private Chapter committee(ReportedYear reported, String area, PlanTree tree, int order, AsOf asOf) {
        var byFocusArea = new LinkedHashMap<String, List<ReportedItem>>();
        for (var item : reported.items()) {
            if (item.area().equals(area)) {
                byFocusArea
                        .computeIfAbsent(item.focusArea(), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("tiltak", Phrase.of("reporting.chapter.measures")));
        blocks.add(new Block.Paragraph(Phrase.of(
                "reporting.chapter.committee",
                shown(figures.all(reported, Optional.of(area), asOf)),
                reported.year())));
        byFocusArea.forEach((focusArea, items) -> blocks.add(new Block.StatusList(
                Phrase.of("reporting.chapter.focus-area", focusArea),
                items.stream().map(item -> item(item, reported, tree)).toList())));
        boolean common = area.equals(ReportedItem.COMMON);
        return new Chapter(
                common ? "felles-satsinger" : "utvalg-" + area,
                order,
                Optional.of(SERVICES),
                figures.areaName(area),
                blocks,
                List.of());
    }

    /** A title that is the measure's own opens its thread; a likely one says so; one without a measure says that. */
    private static Block.StatusItem item(ReportedItem item, ReportedYear reported, PlanTree tree) {
        var link = reported.linkOf(item);
        var measure = link.flatMap(each -> each.from().kind().equals("measure") ? Optional.of(each.from()) : each.to())
                .flatMap(tree::element);
        boolean documented =
                link.filter(each -> each.state() == ThreadLinkState.DOCUMENTED).isPresent();
        Ref ref = documented && measure.isPresent() ? measure.get().ref() : item.ref();
        var likely = measure.filter(_ -> !documented).map(_ -> Phrase.of("reporting.note.proposed"));
        var added = item.note().map(note -> Phrase.of("reporting.note.added", note.capitalised()));
        var note = likely.isPresent() && added.isPresent()
                ? Optional.of(Phrase.of("reporting.note.both", added.get(), likely.get()))
                : added.or(() -> likely);
        return new Block.StatusItem(
                ref, item.title(), Optional.of(item.outcome().code()), note);
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownDay> knownDays(FiscalYear year) {
        return reporting.reportDays().stream()
                .map(day -> new KnownDay(day.asOf(), Phrase.of("reporting.known-day", day.source())))
                .toList();
    }

    private static ShownFigure shown(Figure figure) {
        return new ShownFigure(figure, NumberStyle.WHOLE);
    }
}
