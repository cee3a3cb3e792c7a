package no.rodtrad.document;

import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;

/**
 * A page about money, below {@code /okonomi}. Implemented as a bean by each module with something to show there; every
 * table of its blocks is also a file. The municipality is the one the caller works in, inside a transaction.
 */
public interface MoneyChapter {

    /** Last part of its address, such as {@code fond}: the same for ever. */
    String slug();

    /** Place among the pages, from the top. */
    int order();

    Phrase title();

    /** One sentence on what one finds there, without figures. */
    Phrase summary();

    /** What it shows of a year as it was known; empty when nothing is known. Names of tables are unique on the page. */
    List<Block> blocks(FiscalYear year, AsOf asOf);

    /** Remarks beside the blocks. */
    default List<Chapter.Note> notes(FiscalYear year, AsOf asOf) {
        return List.of();
    }

    /**
     * A page below this one, such as a single project at {@code /okonomi/investeringer/KEY}.
     *
     * @param key last part of its address: letters, digits, dots, dashes and underlines
     */
    default Optional<Part> part(String key, FiscalYear year, AsOf asOf) {
        return Optional.empty();
    }

    /** The year that a part belongs to, where it belongs to one; empty: any year that is asked for. */
    default Optional<FiscalYear> yearOf(String key, AsOf asOf) {
        return Optional.empty();
    }

    /** Whether its parts can be fetched as documents, for those who write a case from them. */
    default boolean hasDocuments() {
        return false;
    }

    /** Ways to other pages that belong with it. */
    default List<MoneyLink> ways(FiscalYear year, AsOf asOf) {
        return List.of();
    }

    /** A page below the page. @param ways to other pages that belong with it */
    record Part(Phrase title, List<Block> blocks, List<Chapter.Note> notes, List<MoneyLink> ways) {
        public Part {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
            ways = List.copyOf(ways);
        }

        public Part(Phrase title, List<Block> blocks, List<Chapter.Note> notes) {
            this(title, blocks, notes, List.of());
        }
    }
}
