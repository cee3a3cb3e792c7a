package no.rodtrad.numbercheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;
import no.rodtrad.numbercheck.model.KnownNumber;
import no.rodtrad.numbercheck.model.Place;
import no.rodtrad.numbercheck.model.Source;
import no.rodtrad.numbercheck.model.SourceLine;
import no.rodtrad.numbercheck.model.SourceLine.Form;
import no.rodtrad.web.Texts;

/** One of our own documents as what a check reads: its text, and of each number what it should be. */
final class DocumentText {

    /** An amount or a per cent, which a sentence of ours takes from a figure. */
    private static final Pattern TYPED =
            Pattern.compile("[+−-]?\\d[\\d\\s\u00a0.,]*(?:%|prosent|kroner|kr\\b|mill|mrd|tusen)");

    /** Stands where a number or a name does. */
    private static final char BREAK = '|';

    private final Texts text;
    private final List<SourceLine> lines = new ArrayList<>();
    private final List<KnownNumber> known = new ArrayList<>();
    /** A note that stands beside several chapters is read once. */
    private final Set<String> notes = new HashSet<>();

    private final int[] numbers = new int[10];
    private Place place = new Place.InChapter("", "", "");

    private DocumentText(Texts text) {
        this.text = text;
    }

    static Source of(String document, List<WrittenChapter> chapters, Texts text) {
        var writer = new DocumentText(text);
        for (var chapter : chapters) writer.chapter(chapter);
        return new Source(document, writer.lines, false, writer.known);
    }

    private void chapter(WrittenChapter chapter) {
        var title = chapter.title().plain();
        place = new Place.InChapter(chapter.slug(), title, "");
        heading(chapter.depth(), chapter.title());
        for (var block : chapter.blocks()) block(chapter, block);
        for (var note : chapter.notes()) {
            if (notes.add(note.text().plain())) add(Form.PARAGRAPH, note.text());
        }
    }

    private void block(WrittenChapter chapter, WrittenBlock block) {
        switch (block) {
            case WrittenBlock.Lead(var sentence) -> add(Form.PARAGRAPH, sentence);
            case WrittenBlock.Paragraph(var sentence) -> add(Form.PARAGRAPH, sentence);
            case WrittenBlock.Points(var sentences) -> sentences.forEach(sentence -> add(Form.ITEM, sentence));
            case WrittenBlock.Heading(var anchor, var sentence) -> heading(chapter.depth() + 1, sentence);
            case WrittenBlock.Table table -> {
                place = new Place.InChapter(chapter.slug(), chapter.title().plain(), table.name());
                table(table);
                place = new Place.InChapter(chapter.slug(), chapter.title().plain(), "");
            }
            case WrittenBlock.Graph graph -> {
                // The bars say again what a table says; their numbers are judged, and make no sentence.
                var all = Stream.concat(graph.wide().bars().stream(), graph.narrow().bars().stream());
                all.forEach(bar -> know(bar.value(), 0, String.join(" ", bar.label())));
                add(Form.PARAGRAPH, graph.title());
                add(Form.PARAGRAPH, graph.caption());
            }
            case WrittenBlock.Facts(var facts) -> facts.forEach(fact -> add(Form.PARAGRAPH, fact.value()));
            case WrittenBlock.Statuses(var caption, var items) -> {
                add(Form.PARAGRAPH, caption);
                items.forEach(item -> item.note().ifPresent(note -> add(Form.PARAGRAPH, note)));
            }
        }
    }

    /** With a number before it, so that a heading below another is told from one beside it. */
    private void heading(int depth, Sentence title) {
        int level = Math.min(depth, numbers.length - 1);
        numbers[level]++;
        for (int i = level + 1; i < numbers.length; i++) numbers[i] = 0;
        var number = new StringBuilder();
        for (int i = 0; i <= level; i++) number.append(i == 0 ? "" : ".").append(Math.max(1, numbers[i]));
        know(title);
        line(number + " " + title.plain(), List.of(), Form.HEADING);
        blank();
    }

    private void table(WrittenBlock.Table table) {
        add(Form.PARAGRAPH, table.caption());
        if (!table.unit().isBlank()) line(table.unit(), List.of(), Form.PARAGRAPH);
        var head = new ArrayList<String>();
        head.add(table.rowHeading());
        table.columns().forEach(column -> head.add(column.label()));
        line(String.join("   ", head), head, Form.ROW);
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            cells.add(row.plain());
            row.cells().forEach(cell -> cells.add(cell.text()));
            var quote = String.join("   ", cells);
            row.label().numbers().forEach(number -> know(number, 1, quote));
            for (int i = 0; i < row.cells().size(); i++) know(row.cells().get(i), i + 2, quote);
            line(quote, cells, Form.ROW);
        }
        blank();
        table.footnotes().forEach(note -> add(Form.PARAGRAPH, note));
    }

    private void add(Form form, Sentence sentence) {
        know(sentence);
        line(sentence.plain(), List.of(), form);
        if (form != Form.ITEM) blank();
    }

    private void know(Sentence sentence) {
        var words = new StringBuilder();
        for (var piece : sentence.pieces()) {
            switch (piece) {
                case Sentence.Number number -> {
                    know(number, 0, sentence.plain());
                    words.append(BREAK);
                }
                case Sentence.Words(var some) -> words.append(some);
                // What a source prints is its own; the other checks read it.
                case Sentence.Name _ -> words.append(BREAK);
            }
        }
        typed(words.toString(), sentence.plain());
    }

    private void typed(String words, String quote) {
        var match = TYPED.matcher(words);
        while (match.find()) known.add(new KnownNumber(lines.size() + 1, 0, match.group(), "", quote, ""));
    }

    /** The number stands on the line that is written next. */
    private void know(Sentence.Number number, int cell, String quote) {
        var figure = number.figure();
        known.add(new KnownNumber(
                lines.size() + 1,
                cell,
                number.text(),
                text.number(figure),
                quote,
                text.phrase(figure.figure().label())));
    }

    private void blank() {
        line("", List.of(), Form.UNKNOWN);
    }

    private void line(String plain, List<String> cells, Form form) {
        int number = lines.size() + 1;
        lines.add(new SourceLine(number, number, 1, plain, cells, form, place));
    }
}
