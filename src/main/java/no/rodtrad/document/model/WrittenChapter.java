package no.rodtrad.document.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chapter written out in one language.
 *
 * @param number place in the document, from 1
 * @param depth 0 at the top
 * @param parent title of the chapter it stands under
 * @param minutes time to read it
 */
public record WrittenChapter(
        String slug,
        int number,
        int depth,
        Sentence title,
        Optional<ChapterLink> parent,
        int minutes,
        List<WrittenBlock> blocks,
        List<WrittenNote> notes) {

    public WrittenChapter {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** A remark in the margin. */
    public record WrittenNote(Sentence heading, Sentence text, boolean correction) {}

    /** Enough of a chapter to link to it. */
    public record ChapterLink(String slug, String title, int depth, boolean isName) {

        /** For the attribute of that name; null where the title is in the language of the page. */
        public @Nullable String lang() {
            return isName ? "nb" : null;
        }
    }

    public WrittenChapter withNotes(List<WrittenNote> others) {
        return new WrittenChapter(slug, number, depth, title, parent, minutes, blocks, others);
    }

    public List<WrittenBlock.Table> tables() {
        return blocks.stream()
                .filter(WrittenBlock.Table.class::isInstance)
                .map(WrittenBlock.Table.class::cast)
                .toList();
    }
}
