package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.PublishedFigure;
import no.rodtrad.statement.model.PublishedFigure.Agreement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that a source printed and we write otherwise, each with the print beside it and the reason. A printed
 * number is a figure too: the id of ours with {@code printed.} before it.
 */
@Component
class PrintedPages implements MoneyChapter, FigureSource {

    private static final int ORDER = 900;
    private static final String PRINTED = "printed.";

    /** A form that shows income as positive stands beside a table that prints it as negative. */
    private static final String SIGNED_OTHERWISE = "f5-5-1.";

    private final PublishedFigureStore published;
    private final NoteService notes;
    private final ObjectProvider<FigureSource> sources;

    PrintedPages(PublishedFigureStore published, NoteService notes, ObjectProvider<FigureSource> sources) {
        this.published = published;
        this.notes = notes;
        this.sources = sources;
    }

    /** Why the two are not the same, in the order of the page. */
    private enum Reason {
        OTHER,
        WITHOUT_SIGN,
        PERCENT_OF_NOTHING,
        INCOME;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String slug() {
        return "trykte-tall";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Phrase title() {
        return Phrase.of("statement.printed.title");
    }

    @Override
    public Phrase summary() {
        return Phrase.of("statement.printed.summary");
    }

    @Override
    public List<Block> blocks(FiscalYear year, AsOf asOf) {
        var byReason = new EnumMap<Reason, List<Row>>(Reason.class);
        var seen = new HashSet<Ref>();
        boolean anything = false;
        for (var printed : published.known(asOf)) {
            if (!isOf(year, printed.ref())) continue;
            anything = true;
            var ours = ours(printed.ref(), asOf);
            if (ours.isEmpty()) continue;
            var agreement = printed.agreement(ours.get().value());
            if (agreement == Agreement.SAME || !seen.add(printed.ref())) continue;
            add(byReason, reason(printed, agreement), figure(printed, ours.get().label(), asOf), ours.get());
        }
        for (var ours : notes.otherwiseInPrint(year, asOf)) {
            anything = true;
            notes.inPrint(ours.ref(), asOf).ifPresent(printed -> add(byReason, Reason.OTHER, named(printed), ours));
        }
        if (!anything) return List.of();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Phrase.of("statement.printed.lead", year.toString())));
        byReason.forEach((reason, rows) -> {
            blocks.add(new Block.Heading(reason.key(), Phrase.of("statement.printed." + reason.key())));
            blocks.add(new Block.Paragraph(Phrase.of("statement.printed." + reason.key() + ".why")));
            blocks.add(table(reason, rows));
        });
        return blocks;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.kind().equals(Ref.FIGURE) || !ref.id().startsWith(PRINTED)) return Optional.empty();
        var of = Ref.figure(ref.id().substring(PRINTED.length()));
        var ours = ours(of, asOf);
        if (ours.isEmpty()) return Optional.empty();
        return published.known(asOf).stream()
                .filter(printed -> printed.ref().equals(of))
                .filter(printed -> printed.agreement(ours.get().value()) != Agreement.SAME)
                .findFirst()
                .map(printed -> figure(printed, ours.get().label(), asOf))
                .or(() -> notes.inPrint(of, asOf).map(PrintedPages::named));
    }

    private Optional<Figure> ours(Ref ref, AsOf asOf) {
        return sources.orderedStream()
                .filter(source -> source != this)
                .flatMap(source -> source.figure(ref, asOf).stream())
                .findFirst();
    }

    private static boolean isOf(FiscalYear year, Ref ref) {
        return ref.id().contains("." + year + ".");
    }

    private static Reason reason(PublishedFigure printed, Agreement agreement) {
        return switch (agreement) {
            case WITHOUT_SIGN -> printed.ref().id().contains(SIGNED_OTHERWISE) ? Reason.INCOME : Reason.WITHOUT_SIGN;
            case PERCENT_OF_NOTHING -> Reason.PERCENT_OF_NOTHING;
            case SAME, OTHER -> Reason.OTHER;
        };
    }

    private static Figure figure(PublishedFigure printed, Phrase label, AsOf asOf) {
        var value = switch (printed.unit()) {
            case THOUSANDS -> FigureValue.of(Money.thousands(printed.printed().longValueExact()));
            case PERCENT -> FigureValue.percent(printed.printed());
        };
        return new Figure(
                Ref.figure(PRINTED + printed.ref().id()),
                Phrase.of("statement.printed.label", label),
                value,
                new Derivation.Stated(Phrase.of("statement.printed.source"), printed.sourceTable()),
                Provenance.of(Origin.PUBLISHED, asOf));
    }

    /** A fact of a note under the name of what is printed. */
    private static Figure named(Figure fact) {
        return new Figure(
                Ref.figure(PRINTED + fact.ref().id()),
                Phrase.of("statement.printed.label", fact.label()),
                fact.value(),
                fact.derivation(),
                fact.provenance());
    }

    private static void add(Map<Reason, List<Row>> rows, Reason reason, Figure printed, Figure ours) {
        rows.computeIfAbsent(reason, _ -> new ArrayList<>())
                .add(new Row(
                        ours.ref().id(),
                        ours.label(),
                        Optional.empty(),
                        RowKind.LINE,
                        List.of(new ShownFigure(printed, style(printed)), new ShownFigure(ours, style(ours)))));
    }

    private static NumberStyle style(Figure figure) {
        return figure.value() instanceof FigureValue.Amount ? NumberStyle.THOUSANDS : NumberStyle.ONE_DECIMAL;
    }

    private static FigureTable table(Reason reason, List<Row> rows) {
        return new FigureTable(
                "trykt-" + reason.key(),
                Phrase.of("statement.printed.caption", Phrase.of("statement.printed." + reason.key())),
                Phrase.of("statement.printed.unit"),
                Phrase.of("statement.printed.row"),
                List.of(
                        new Column("printed", Phrase.of("statement.printed.printed"), false, NumberStyle.THOUSANDS),
                        new Column("ours", Phrase.of("statement.printed.ours"), false, NumberStyle.THOUSANDS)),
                rows,
                List.of());
    }
}
