package no.rodtrad.statement.model.note;

import java.util.List;
import java.util.Map;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;

/**
 * One note: what its page, its files and its chapter are written from.
 *
 * @param slug last part of its address
 * @param figures everything that its blocks show, and what lies between them and the facts
 */
public record NotePage(String slug, Phrase title, List<Block> blocks, Map<Ref, Figure> figures) {

    public NotePage {
        blocks = List.copyOf(blocks);
        figures = Map.copyOf(figures);
    }
}
