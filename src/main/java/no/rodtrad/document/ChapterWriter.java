package no.rodtrad.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.BarDrawing;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.document.model.ChapterTree;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.document.model.WrittenChapter.ChapterLink;
import no.rodtrad.document.model.WrittenChapter.WrittenNote;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.Titled;

/** Writes chapters out in one language. */
final class ChapterWriter {

    /** Words a minute: adults read plain Norwegian text at about this speed, and tables slower. */
    private static final int WORDS_A_MINUTE = 200;

    private final Sentences sentences;
    private final Map<Ref, Titled> titles;

    /** @param titles of what the status lists name */
    ChapterWriter(Sentences sentences, Map<Ref, Titled> titles) {
        this.sentences = sentences;
        this.titles = titles;
    }

    WrittenChapter write(ChapterTree tree, Chapter chapter) {
        var slug = chapter.slug();
        var blocks = new ArrayList<WrittenBlock>();
        for (var block : chapter.blocks()) blocks.add(block(slug, block, blocks));
        var notes = notes(slug, chapter.notes());
        return new WrittenChapter(
                slug,
                tree.number(slug),
                tree.depth(slug),
                sentences.label(chapter.title()),
                tree.parent(slug).map(parent -> link(tree, parent)),
                minutes(blocks),
                blocks,
                notes);
    }

    List<WrittenNote> notes(String chapter, List<Chapter.Note> notes) {
        return notes.stream()
                .map(note -> new WrittenNote(
                        sentences.label(note.heading()), sentences.sentence(chapter, note.text()), note.correction()))
                .toList();
    }

    ChapterLink link(ChapterTree tree, Chapter chapter) {
        var title = sentences.label(chapter.title());
        return new ChapterLink(chapter.slug(), title.plain(), tree.depth(chapter.slug()), title.isName());
    }

    WrittenBlock.Table table(String chapter, Block.FigureTable table) {
        var columns = table.columns().stream()
                .map(column -> new WrittenBlock.TableColumn(
                        column.key(), unbroken(sentences.label(column.label()).plain()), column.secondary()))
                .toList();
        var rows = table.rows().stream().map(this::row).toList();
        boolean generated = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.figure().provenance().origin() == Origin.GENERATED);
        return new WrittenBlock.Table(
                table.name(),
                sentences.label(table.caption()),
                withoutStop(sentences.label(table.unit()).plain()),
                sentences.label(table.rowHeading()).plain(),
                columns,
                rows,
                table.footnotes().stream()
                        .map(note -> sentences.sentence(chapter, note))
                        .toList(),
                generated);
    }

    /** The caption goes on after the unit, so it sets the full stop itself. */
    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** A per cent sign never stands alone on a line. */
    private static String unbroken(String label) {
        return label.replace(" %", "\u00A0%");
    }

    private WrittenBlock.TableRow row(Block.Row row) {
        return new WrittenBlock.TableRow(
                row.key(),
                sentences.label(row.label()),
                row.link(),
                row.kind(),
                row.kind().isStatus()
                        ? Optional.of(sentences
                                .label(Phrase.of("document.row." + row.kind().code()))
                                .plain())
                        : Optional.empty(),
                row.cells().stream().map(sentences::number).toList());
    }

    /** @param above what is written above it on the page */
    WrittenBlock block(String chapter, Block block, List<WrittenBlock> above) {
        return switch (block) {
            // Where several modules write in one chapter, only the first can lead it.
            case Block.Lead(var sentence)
            when above.isEmpty() -> new WrittenBlock.Lead(sentences.sentence(chapter, sentence));
            case Block.Lead(var sentence) -> new WrittenBlock.Paragraph(sentences.sentence(chapter, sentence));
            case Block.Paragraph(var sentence) -> new WrittenBlock.Paragraph(sentences.sentence(chapter, sentence));
            case Block.Points(var points) ->
                new WrittenBlock.Points(points.stream()
                        .map(point -> sentences.sentence(chapter, point))
                        .toList());
            case Block.Heading(var anchor, var text) ->
                new WrittenBlock.Heading(anchor, sentences.sentence(chapter, text));
            case Block.FigureTable table -> table(chapter, table);
            case Block.BarGraph graph -> graph(chapter, graph, above);
            case Block.Facts(var facts) ->
                new WrittenBlock.Facts(facts.stream()
                        .map(fact -> new WrittenBlock.Fact(
                                sentences.label(fact.label()), sentences.sentence(chapter, fact.value())))
                        .toList());
            case Block.StatusList(var caption, var items) ->
                new WrittenBlock.Statuses(
                        sentences.label(caption),
                        items.stream().map(item -> status(chapter, item)).toList());
        };
    }

    private WrittenBlock graph(String chapter, Block.BarGraph graph, List<WrittenBlock> above) {
        var items = graph.bars().stream()
                .map(bar -> new BarDrawing.Item(
                        sentences.label(bar.label()), sentences.number(bar.figure()), height(bar.figure())))
                .toList();
        return new WrittenBlock.Graph(
                "figur-" + above.size(),
                above.stream().noneMatch(WrittenBlock.Heading.class::isInstance),
                sentences.sentence(chapter, graph.title()),
                sentences.sentence(chapter, graph.caption()),
                BarDrawing.wide(items, sentences::scale),
                BarDrawing.narrow(items, sentences::scale));
    }

    private WrittenBlock.StatusLine status(String chapter, Block.StatusItem item) {
        Optional<Titled> titled = Optional.ofNullable(titles.get(item.ref()));
        return new WrittenBlock.StatusLine(
                item.ref(),
                item.title(),
                titled.flatMap(Titled::path),
                item.status(),
                item.note().map(note -> sentences.sentence(chapter, note)));
    }

    /** As rounded in writing, so that a bar is never longer than its number says. */
    private static BigDecimal height(ShownFigure shown) {
        var style = shown.style();
        return switch (shown.figure().value()) {
            case FigureValue.Amount(var money) -> money.rounded(style.scale(), style.decimals());
            case FigureValue.Number(var number, var unit) -> number;
            case FigureValue.Nothing() -> BigDecimal.ZERO;
            case FigureValue.Withheld() -> BigDecimal.ZERO;
        };
    }

    private static int minutes(List<WrittenBlock> blocks) {
        int words = 0;
        for (var block : blocks) {
            words += switch (block) {
                case WrittenBlock.Lead(var sentence) -> words(sentence);
                case WrittenBlock.Paragraph(var sentence) -> words(sentence);
                case WrittenBlock.Points(var points) ->
                    points.stream().mapToInt(ChapterWriter::words).sum();
                case WrittenBlock.Heading(var anchor, var text) -> words(text);
                case WrittenBlock.Table table -> table.rows().size() * 6;
                case WrittenBlock.Graph graph -> graph.wide().bars().size() * 3;
                case WrittenBlock.Facts(var facts) ->
                    facts.stream().mapToInt(fact -> words(fact.value())).sum();
                case WrittenBlock.Statuses(var caption, var items) -> items.size() * 6;
            };
        }
        return Math.max(1, (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
    }

    private static int words(Sentence sentence) {
        return sentence.plain().split(" ").length;
    }

    /** Every phrase of a chapter that someone has to read: all but labels and cells of tables. */
    static List<Phrase> sentencesOf(Chapter chapter) {
        var phrases = new ArrayList<Phrase>();
        for (var block : chapter.blocks()) {
            switch (block) {
                case Block.Lead(var sentence) -> phrases.add(sentence);
                case Block.Paragraph(var sentence) -> phrases.add(sentence);
                case Block.Points(var points) -> phrases.addAll(points);
                case Block.Heading(var anchor, var text) -> phrases.add(text);
                case Block.FigureTable table -> phrases.addAll(table.footnotes());
                case Block.BarGraph graph -> {
                    phrases.add(graph.title());
                    phrases.add(graph.caption());
                }
                case Block.Facts(var facts) -> facts.forEach(fact -> phrases.add(fact.value()));
                case Block.StatusList(var caption, var items) ->
                    items.forEach(item -> item.note().ifPresent(phrases::add));
            }
        }
        chapter.notes().forEach(note -> phrases.add(note.text()));
        return phrases;
    }
}
