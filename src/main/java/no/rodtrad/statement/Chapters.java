package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.document.model.Chapter.Note;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.organisation.model.BudgetTable;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;

/** The chapters of the annual report about the operating accounts. */
final class Chapters {

    static final String PARENT = "driftsregnskapet";

    private static final int OPERATIONS = 500;
    private static final int SERVICES = 700;

    private final OperatingFigures figures;
    private final Said said;
    private final Optional<Figure> decemberExtra;

    /** The extra given in December is known from the running text only, and may be unknown. */
    Chapters(OperatingFigures figures, Optional<Figure> decemberExtra) {
        this.figures = figures;
        this.said = new Said(figures);
        this.decemberExtra = decemberExtra;
    }

    List<Chapter> all() {
        var chapters = new ArrayList<Chapter>();
        chapters.add(operations());
        chapters.add(programmes());
        int order = 2;
        for (var line : figures.roots()) {
            if (line.level() != OperatingLine.Level.TABLE || line.table() == BudgetTable.COUNTER_ITEM) continue;
            chapters.add(table(line, order++));
        }
        figures.line("table-counter-item").ifPresent(line -> chapters.add(depreciation(line)));
        var committees = figures.total().children().stream()
                .filter(line -> line.level() == OperatingLine.Level.COMMITTEE)
                .toList();
        if (!committees.isEmpty()) {
            chapters.add(new Chapter(
                    CommitteeChapter.PARENT,
                    SERVICES,
                    Optional.empty(),
                    Phrase.of("statement.services.title"),
                    List.of(new Block.Lead(Phrase.of("statement.services.lead", committees.size()))),
                    List.of()));
        }
        int committeeOrder = 10;
        for (var committee : committees) {
            chapters.add(CommitteeChapter.of(figures, committee, committeeOrder));
            committeeOrder += 10;
        }
        return chapters;
    }

    private Chapter operations() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(withShare(said, "statement.programme.lead.", figures.total())));
        blocks.add(new Block.Paragraph(Phrase.of("statement.operations.zero")));
        blocks.add(new ComparisonTable(figures)
                .of(
                        PARENT,
                        Phrase.of("statement.operations.caption", year()),
                        Phrase.of("statement.row.table"),
                        figures.everything()));
        return new Chapter(
                PARENT, OPERATIONS, Optional.empty(), Phrase.of("statement.operations.title"), blocks, notes());
    }

    private Chapter programmes() {
        var total = figures.total();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(withShare(said, "statement.programme.lead.", total)));
        december(total).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        blocks.add(new Block.Heading("tabell", Phrase.of("statement.programme.heading", year())));
        blocks.add(new ComparisonTable(figures)
                .of(
                        "programomradene",
                        Phrase.of("statement.programme.caption"),
                        Phrase.of("statement.row.committee"),
                        total));
        said.largest(total).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        said.graph(total).ifPresent(blocks::add);
        var notes = new ArrayList<Note>();
        correctedColumn(total).ifPresent(notes::add);
        notes.addAll(notes());
        return new Chapter(
                "programomradene", 1, Optional.of(PARENT), Phrase.of("statement.programme.title"), blocks, notes);
    }

    /** Whether the verdict stands without what was added late in the year. */
    private Optional<Phrase> december(OperatingLine total) {
        if (decemberExtra.isEmpty()) return Optional.empty();
        if (!(decemberExtra.get().value() instanceof FigureValue.Amount(var extra))) return Optional.empty();
        var without = total.amounts().variance().minus(extra);
        var key = without.isNegative() == total.amounts().variance().isNegative()
                ? "same"
                : without.isNegative() ? "more-spent" : "less-spent";
        return Optional.of(Phrase.of(
                "statement.programme.december." + key,
                new ShownFigure(decemberExtra.get(), NumberStyle.MILLIONS_IN_WORDS)));
    }

    private Chapter table(OperatingLine line, int order) {
        var slug = switch (line.table()) {
            case CENTRAL_INCOME -> "sentrale-inntekter";
            case CENTRAL_EXPENDITURE -> "sentrale-utgifter";
            case FINANCE -> "finansposter";
            case DISPOSITIONS -> "disposisjoner";
            case PROGRAMME, COUNTER_ITEM, OTHER_ENTITY ->
                throw new IllegalArgumentException("Has its own chapter, or none: " + line.scope());
        };
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(said.variance("statement.lead." + line.code() + ".", line)));
        blocks.add(new ComparisonTable(figures).of(slug, line.label(), Phrase.of("statement.row.line"), line));
        said.largest(line).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        if (line.table() == BudgetTable.DISPOSITIONS) bridge(blocks);
        return new Chapter(slug, order, Optional.of(PARENT), line.label(), blocks, notes());
    }

    private Chapter depreciation(OperatingLine line) {
        var blocks = new ArrayList<Block>();
        var accounts = figures.figure(line, OperatingColumn.ACCOUNTS);
        blocks.add(new Block.Lead(
                Phrase.of("statement.counter-item.lead", new ShownFigure(accounts, NumberStyle.MILLIONS_IN_WORDS))));
        blocks.add(
                new ComparisonTable(figures).of("avskrivninger", line.label(), Phrase.of("statement.row.line"), line));
        bridge(blocks);
        return new Chapter("motpost-avskrivninger", 9, Optional.of(PARENT), line.label(), blocks, List.of(signs()));
    }

    /** From the frames to the net operating result: the frames hold some of what is set aside and used. */
    private void bridge(List<Block> blocks) {
        if (figures.result().isEmpty()) return;
        var net = figures.result().get();
        blocks.add(new Block.Heading("netto-driftsresultat", Phrase.of("statement.bridge.heading")));
        var word = net.amounts().accounts().money().isNegative() ? "deficit" : "surplus";
        blocks.add(new Block.Paragraph(Phrase.of(
                "statement.bridge." + word,
                shown(net, NumberStyle.MILLIONS_IN_WORDS),
                shown(net.children().get(0), NumberStyle.THOUSANDS),
                shown(net.children().get(1), NumberStyle.THOUSANDS_SIGNED),
                shown(net.children().get(2), NumberStyle.THOUSANDS_SIGNED),
                shown(net, NumberStyle.THOUSANDS))));
    }

    private ShownFigure shown(OperatingLine line, NumberStyle style) {
        return new ShownFigure(figures.figure(line, OperatingColumn.ACCOUNTS), style);
    }

    /** The source may have printed a column under the wrong heading. */
    private Optional<Note> correctedColumn(OperatingLine total) {
        for (var column : OperatingColumn.values()) {
            if (column == OperatingColumn.SHARE) continue;
            for (var printed : figures.published(figures.ref(total, column))) {
                if (printed.printedColumn().isEmpty()) continue;
                return Optional.of(new Note(
                        Phrase.of("statement.note.column.heading"),
                        Phrase.of(
                                "statement.note.column",
                                printed.printedColumn().get(),
                                Phrase.of("statement.column.inline." + column.code(), year())),
                        true));
            }
        }
        return Optional.empty();
    }

    private List<Note> notes() {
        // The day decides, since a ledger never says that it is complete.
        if (figures.asOf().day().isAfter(figures.year().lastDay())) return List.of(signs());
        return List.of(
                new Note(Phrase.of("statement.note.unfinished.heading"), Phrase.of("statement.note.unfinished"), false),
                signs());
    }

    static Note signs() {
        return new Note(Phrase.of("statement.note.signs.heading"), Phrase.of("statement.note.signs"), false);
    }

    static Phrase withShare(Said said, String keyBeginning, OperatingLine line) {
        var sentence = said.variance(keyBeginning, line);
        return said.share(line)
                .map(share -> Phrase.of("statement.two-sentences", sentence, share))
                .orElse(sentence);
    }

    private String year() {
        return figures.year().toString();
    }
}
