package no.rodtrad.statement.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.access.model.PublicDepth;
import no.rodtrad.access.model.PublicUnit;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;

/** Makes the figures of an operating statement: value, one step of the walk down, and where they come from. */
final class OperatingFigureMaker {

    private final OperatingFigures figures;
    private final OperatingTrail trail;

    OperatingFigureMaker(OperatingFigures figures, OperatingTrail trail) {
        this.figures = figures;
        this.trail = trail;
    }

    Figure figure(OperatingLine line, OperatingColumn column) {
        var value = value(line, column);
        var ref = figures.ref(line, column);
        return new Figure(ref, label(line, column), value, derivation(line, column), provenance(line, column, value));
    }

    /** What was posted in one month. Empty for other columns, and where nothing was posted. */
    Optional<Figure> month(OperatingColumn column, String scope, String period) {
        if (column != OperatingColumn.ACCOUNTS || !period.matches("0[1-9]|1[0-3]")) return Optional.empty();
        return figures.line(scope)
                .filter(line ->
                        line.level() == OperatingLine.Level.ART && line.unit().isPresent())
                .flatMap(line -> trail.month(line.unit().orElseThrow(), line.artGroup(), Integer.parseInt(period))
                        .map(month -> month(line, month)));
    }

    private Figure month(OperatingLine line, OperatingTrail.Month month) {
        var origin = month.sum().origin().orElse(Origin.PUBLISHED);
        var ref = monthRef(line, month.period());
        var lines =
                PublicDepth.showsLines(origin) ? Optional.of("penger/poster/" + ref.id()) : Optional.<String>empty();
        var filter = Phrase.of("statement.entries.month", lineLabel(line), monthLabel(month.period()), year());
        return new Figure(
                ref,
                Phrase.of("statement.figure.month", lineLabel(line), monthLabel(month.period()), year()),
                FigureValue.of(month.sum().money()),
                new Derivation.Entries(filter, month.sum().entries(), month.sources(), lines),
                Provenance.of(origin, figures.asOf()));
    }

    private FigureValue value(OperatingLine line, OperatingColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS ->
                FigureValue.of(line.amounts().sum(column).money());
            case VARIANCE -> FigureValue.of(line.amounts().variance());
            case VARIANCE_PERCENT ->
                line.amounts()
                        .variancePercent()
                        .<FigureValue>map(FigureValue::percent)
                        .orElse(new FigureValue.Nothing());
            case SHARE ->
                FigureValue.percent(line.amounts()
                        .accounts()
                        .money()
                        .percentOf(figures.total().amounts().accounts().money(), 2));
        };
    }

    private Derivation derivation(OperatingLine line, OperatingColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS -> sum(line, column);
            case VARIANCE ->
                new Derivation.Difference(
                        term(line, OperatingColumn.REVISED), term(line, OperatingColumn.ACCOUNTS), variances(line));
            case VARIANCE_PERCENT ->
                new Derivation.Ratio(term(line, OperatingColumn.VARIANCE), term(line, OperatingColumn.REVISED));
            case SHARE ->
                new Derivation.Ratio(
                        term(line, OperatingColumn.ACCOUNTS), term(figures.total(), OperatingColumn.ACCOUNTS));
        };
    }

    private List<Derivation.Term> variances(OperatingLine line) {
        return line.children().stream()
                .filter(child -> !child.amounts().isNothing())
                .map(child -> new Derivation.Term(
                        figures.ref(child, OperatingColumn.VARIANCE),
                        partLabel(line, child),
                        value(child, OperatingColumn.VARIANCE)))
                .toList();
    }

    private Derivation sum(OperatingLine line, OperatingColumn column) {
        if (!line.children().isEmpty()) {
            var parts = line.children().stream()
                    .filter(child -> !child.amounts().sum(column).isNothing())
                    .map(child -> new Derivation.Term(
                            figures.ref(child, column), partLabel(line, child), value(child, column)))
                    .toList();
            if (!parts.isEmpty()) return new Derivation.Sum(parts);
            return new Derivation.Entries(filter(line, column), 0, List.of(), Optional.empty());
        }
        if (line.level() == OperatingLine.Level.ART && column == OperatingColumn.ACCOUNTS) {
            var months = trail.months(line.unit().orElseThrow(), line.artGroup());
            if (!months.isEmpty()) {
                return new Derivation.Sum(months.stream()
                        .map(month -> new Derivation.Term(
                                monthRef(line, month.period()),
                                monthLabel(month.period()),
                                FigureValue.of(month.sum().money())))
                        .toList());
            }
        }
        var sum = line.amounts().sum(column);
        // The steps to the net result run across all units: what they came with is everything.
        boolean whole = line.level() == OperatingLine.Level.RESULT;
        var sources = sum.isNothing() || whole ? List.<Ref>of() : trail.sources(unit(line), group(line), column);
        return new Derivation.Entries(filter(line, column), sum.entries(), sources, Optional.empty());
    }

    private Provenance provenance(OperatingLine line, OperatingColumn column, FigureValue value) {
        var printed = figures.published(figures.ref(line, column));
        boolean agrees = printed.stream().anyMatch(each -> each.agreement(value) == PublishedFigure.Agreement.SAME);
        // A printed value that differs says more to a reader than one that is the same.
        var shown = printed.stream()
                .filter(each -> each.agreement(value) != PublishedFigure.Agreement.SAME)
                .findFirst()
                .or(() -> printed.stream().findFirst())
                .map(PublishedFigure::asPrinted);
        var entries = entryOrigin(line, column);
        return new Provenance(
                agrees ? Origin.PUBLISHED : origin(line, column),
                figures.asOf(),
                shown,
                agrees && entries == Origin.GENERATED,
                column == OperatingColumn.ACCOUNTS || column == OperatingColumn.SHARE
                        ? List.of()
                        : figures.decisions(
                                line,
                                column == OperatingColumn.ORIGINAL || column == OperatingColumn.VOTED
                                        ? column
                                        : OperatingColumn.REVISED));
    }

    /** A computed figure is as loose as what it was computed from; a sum of entries as loose as its entries. */
    private Origin origin(OperatingLine line, OperatingColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS -> figures.entryOrigin(line, column);
            case VARIANCE -> shown(line, OperatingColumn.REVISED).or(shown(line, OperatingColumn.ACCOUNTS));
            case VARIANCE_PERCENT -> shown(line, OperatingColumn.VARIANCE).or(shown(line, OperatingColumn.REVISED));
            case SHARE -> shown(line, OperatingColumn.ACCOUNTS).or(shown(figures.total(), OperatingColumn.ACCOUNTS));
        };
    }

    /** The origin that the figure is shown with. */
    Origin shown(OperatingLine line, OperatingColumn column) {
        var value = value(line, column);
        for (var each : figures.published(figures.ref(line, column))) {
            if (each.agreement(value) == PublishedFigure.Agreement.SAME) return Origin.PUBLISHED;
        }
        return origin(line, column);
    }

    private Origin entryOrigin(OperatingLine line, OperatingColumn column) {
        if (column.isSumOfEntries()) return figures.entryOrigin(line, column);
        if (column == OperatingColumn.SHARE) return figures.entryOrigin(line, OperatingColumn.ACCOUNTS);
        return figures.entryOrigin(line, OperatingColumn.REVISED)
                .or(figures.entryOrigin(line, OperatingColumn.ACCOUNTS));
    }

    private Derivation.Term term(OperatingLine line, OperatingColumn column) {
        return new Derivation.Term(figures.ref(line, column), label(line, column), value(line, column));
    }

    private Phrase label(OperatingLine line, OperatingColumn column) {
        if (column == OperatingColumn.VARIANCE) {
            return Phrase.of(
                    "statement.figure.variance." + VarianceWord.of(line).code(), lineLabel(line), year());
        }
        return Phrase.of("statement.figure." + column.code(), lineLabel(line), year());
    }

    /** Parts of an art group across units are told apart by their units. */
    private Phrase partLabel(OperatingLine line, OperatingLine part) {
        boolean sameArt = line.level() == OperatingLine.Level.ART && part.level() == OperatingLine.Level.ART;
        return sameArt ? figures.parent(part).orElseThrow().label() : part.label();
    }

    private Phrase lineLabel(OperatingLine line) {
        if (line.level() != OperatingLine.Level.ART) return line.label();
        return Phrase.of(
                "statement.line.art",
                line.label(),
                figures.parent(line).orElseThrow().label());
    }

    private Phrase filter(OperatingLine line, OperatingColumn column) {
        return Phrase.of(
                column == OperatingColumn.ACCOUNTS ? "statement.entries.accounts" : "statement.entries.budget",
                lineLabel(line),
                year());
    }

    private Ref monthRef(OperatingLine line, int period) {
        return Ref.figure(line.figureId(OperatingColumn.ACCOUNTS, figures.year().value()) + ".month-"
                + (period < 10 ? "0" : "") + period);
    }

    private String year() {
        return figures.year().toString();
    }

    private static Phrase monthLabel(int period) {
        return Phrase.of("statement.month." + period);
    }

    private static PublicUnit unit(OperatingLine line) {
        return line.unit().orElseThrow(() -> new IllegalStateException("A sum without parts: " + line.scope()));
    }

    private static Optional<ArtGroup> group(OperatingLine line) {
        return line.level() == OperatingLine.Level.ART ? Optional.of(line.artGroup()) : Optional.empty();
    }
}
