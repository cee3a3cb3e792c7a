package no.rodtrad.document;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.document.model.Sentence;
import no.rodtrad.document.model.WrittenBlock;
import no.rodtrad.document.model.WrittenChapter;

/** Looks through what is written. */
final class Written {

    private Written() {}

    /** Every figure of a chapter, in the order it stands there. */
    static List<Sentence.Number> numbers(WrittenChapter chapter) {
        var found = new ArrayList<>(chapter.title().numbers());
        found.addAll(numbers(chapter.blocks()));
        chapter.notes().forEach(note -> found.addAll(note.text().numbers()));
        return found;
    }

    /** Every figure of some blocks, in the order it stands there. */
    static List<Sentence.Number> numbers(List<WrittenBlock> blocks) {
        var found = new ArrayList<Sentence.Number>();
        for (var block : blocks) {
            switch (block) {
                case WrittenBlock.Lead(var sentence) -> found.addAll(sentence.numbers());
                case WrittenBlock.Paragraph(var sentence) -> found.addAll(sentence.numbers());
                case WrittenBlock.Points(var points) -> points.forEach(point -> found.addAll(point.numbers()));
                case WrittenBlock.Heading(var anchor, var text) -> found.addAll(text.numbers());
                case WrittenBlock.Table table -> numbers(table, found);
                case WrittenBlock.Graph graph -> {
                    found.addAll(graph.title().numbers());
                    graph.wide().bars().forEach(bar -> found.add(bar.value()));
                    found.addAll(graph.caption().numbers());
                }
                case WrittenBlock.Facts(var facts) ->
                    facts.forEach(fact -> found.addAll(fact.value().numbers()));
                case WrittenBlock.Statuses(var caption, var items) -> {
                    found.addAll(caption.numbers());
                    items.forEach(item -> item.note().ifPresent(note -> found.addAll(note.numbers())));
                }
            }
        }
        return found;
    }

    private static void numbers(WrittenBlock.Table table, List<Sentence.Number> found) {
        found.addAll(table.caption().numbers());
        for (var row : table.rows()) {
            found.addAll(row.label().numbers());
            found.addAll(row.cells());
        }
        table.footnotes().forEach(note -> found.addAll(note.numbers()));
    }
}
