package no.rodtrad.document.model;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;

/**
 * A part of a document with an address of its own.
 *
 * @param slug last part of its address and of its file name, such as {@code programomradene}
 * @param order place in the document; also the order inside its parent
 * @param parent slug of the chapter it stands under
 * @param notes shown in the margin
 */
public record Chapter(
        String slug, int order, Optional<String> parent, Phrase title, List<Block> blocks, List<Note> notes) {

    public Chapter {
        blocks = List.copyOf(blocks);
        notes = List.copyOf(notes);
    }

    /** A remark in the margin: a correction, or how to read the numbers. */
    public record Note(Phrase heading, Phrase text, boolean correction) {}
}
