package no.rodtrad.statement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.MoneyScale;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.statement.model.OperatingTrail;
import no.rodtrad.statement.model.VarianceWord;
import no.rodtrad.web.PageContext;
import no.rodtrad.web.component.Crumb;

/** Says the selected row in words, with the directions taken from the signs. */
final class PanelMaker {

    private static final Money MILLION = Money.kroner(1_000_000);
    private static final NumberStyle IN_THOUSANDS =
            new NumberStyle(MoneyScale.THOUSANDS, 0, NumberStyle.Sign.NONE, NumberStyle.Words.SHORT);
    private static final List<OperatingColumn> STEPS =
            List.of(OperatingColumn.ORIGINAL, OperatingColumn.VOTED, OperatingColumn.REVISED, OperatingColumn.ACCOUNTS);

    private final OperatingFigures figures;

    PanelMaker(OperatingFigures figures) {
        this.figures = figures;
    }

    ExplorerPanel of(OperatingLine line) {
        var word = VarianceWord.of(line);
        return new ExplorerPanel(
                title(line),
                Phrase.of("statement.panel.verdict." + word.code(), amount(line)),
                because(line),
                closed(line),
                STEPS.stream()
                        .map(column -> new ExplorerPanel.Step(
                                Phrase.of("statement.column." + column.code()),
                                shown(line, column, NumberStyle.THOUSANDS)))
                        .toList(),
                links(line));
    }

    /** The way to the row, from the top. */
    List<Crumb> trail(Optional<OperatingLine> selected, ExplorerQuery query, PageContext context) {
        var above = new ArrayList<OperatingLine>();
        for (var line = selected; line.isPresent(); line = figures.parent(line.get())) {
            if (line.get().level() != OperatingLine.Level.EVERYTHING) above.addFirst(line.get());
        }
        var text = context.text();
        var crumbs = new ArrayList<Crumb>();
        var year = text.get("statement.explorer.operations", figures.year().toString());
        if (above.isEmpty()) {
            crumbs.add(Crumb.to(context.url("penger"), text.get("statement.nav")));
            crumbs.add(Crumb.here(year));
            return crumbs;
        }
        crumbs.add(Crumb.to(context.url("penger"), text.get("statement.nav")));
        crumbs.add(Crumb.to(context.url("penger?ar=" + figures.year()), year));
        for (var line : above) {
            if (line.level() == OperatingLine.Level.TOTAL && above.size() > 1) continue;
            var title = text.phrase(line.label());
            boolean name = isName(line);
            if (line == above.getLast()) {
                crumbs.add(name ? Crumb.here(text.name(title)) : Crumb.here(title));
            } else {
                var url = context.url(query.selecting(line));
                crumbs.add(name ? Crumb.to(url, text.name(title)) : Crumb.to(url, title));
            }
        }
        return crumbs;
    }

    private Phrase title(OperatingLine line) {
        if (line.level() != OperatingLine.Level.ART) return line.label();
        return Phrase.of(
                "statement.line.art",
                line.label(),
                figures.parent(line).orElseThrow().label());
    }

    /**
     * The part that weighs most in the same direction: an art group where these are known, else the next level down.
     */
    private Optional<Phrase> because(OperatingLine line) {
        var variance = line.amounts().variance();
        var parts = line.level() == OperatingLine.Level.AREA ? figures.arts(line) : line.children();
        if (parts.size() < 2 || variance.isZero()) return Optional.empty();
        return parts.stream()
                .filter(part -> !part.amounts().variance().isZero())
                .filter(part -> part.amounts().variance().isNegative() == variance.isNegative())
                .max(Comparator.comparing(
                        (OperatingLine part) -> part.amounts().variance().abs()))
                .map(part -> Phrase.of(
                        "statement.panel.because." + VarianceWord.of(part).code(), amount(part), part.label()));
    }

    private Optional<Phrase> closed(OperatingLine line) {
        boolean few =
                line.level() == OperatingLine.Level.UNIT && line.children().isEmpty();
        if (few) return Optional.of(Phrase.of("statement.panel.few"));
        boolean joined =
                line.unit().isPresent() && line.unit().get().costCentres().size() > 1;
        return joined ? Optional.of(Phrase.of("statement.panel.joined")) : Optional.empty();
    }

    private List<ExplorerPanel.Link> links(OperatingLine line) {
        var links = new ArrayList<ExplorerPanel.Link>();
        var variance = figures.ref(line, OperatingColumn.VARIANCE);
        links.add(new ExplorerPanel.Link(Phrase.of("statement.panel.how"), "tall/" + variance.id()));
        chapter(line)
                .ifPresent(slug -> links.add(new ExplorerPanel.Link(
                        Phrase.of("statement.panel.chapter"), "rapport/arsmelding-" + figures.year() + "/" + slug)));
        return links;
    }

    private Optional<String> chapter(OperatingLine line) {
        return switch (line.level()) {
            case COMMITTEE -> Optional.of("utvalg-" + line.code());
            case TOTAL -> Optional.of("programomradene");
            case EVERYTHING -> Optional.of("driftsregnskapet");
            case AREA, UNIT, ART -> figures.parent(line).flatMap(this::chapter);
            case TABLE ->
                switch (line.table()) {
                    case CENTRAL_INCOME -> Optional.of("sentrale-inntekter");
                    case CENTRAL_EXPENDITURE -> Optional.of("sentrale-utgifter");
                    case FINANCE -> Optional.of("finansposter");
                    case DISPOSITIONS -> Optional.of("disposisjoner");
                    case COUNTER_ITEM -> Optional.of("motpost-avskrivninger");
                    case PROGRAMME -> Optional.of("programomradene");
                    case OTHER_ENTITY -> Optional.empty();
                };
            case RESULT -> Optional.empty();
        };
    }

    private ShownFigure amount(OperatingLine line) {
        var large = line.amounts().variance().abs().compareTo(MILLION) >= 0;
        return shown(line, OperatingColumn.VARIANCE, large ? NumberStyle.MILLIONS_SHORT.unsigned() : IN_THOUSANDS);
    }

    private ShownFigure shown(OperatingLine line, OperatingColumn column, NumberStyle style) {
        return new ShownFigure(figures.figure(line, column, OperatingTrail.LATER), style);
    }

    private static boolean isName(OperatingLine line) {
        return switch (line.level()) {
            case COMMITTEE, AREA, UNIT -> true;
            case EVERYTHING, TOTAL, TABLE, ART, RESULT -> false;
        };
    }
}
