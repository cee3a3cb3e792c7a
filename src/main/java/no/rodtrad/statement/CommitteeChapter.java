package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;

/** What a committee's own areas came to. Other modules add to the same chapter. */
final class CommitteeChapter {

    static final String PARENT = "tjenesteomradene";

    private CommitteeChapter() {}

    static String slug(OperatingLine committee) {
        return "utvalg-" + committee.code();
    }

    static Chapter of(OperatingFigures figures, OperatingLine committee, int order) {
        var said = new Said(figures);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(Chapters.withShare(said, "statement.committee.lead.", committee)));
        blocks.add(new ComparisonTable(figures)
                .of(
                        slug(committee),
                        Phrase.of("statement.committee.caption"),
                        Phrase.of("statement.row.area"),
                        committee));
        if (committee.children().size() > 1) {
            said.largest(committee).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        }
        said.graph(committee).ifPresent(blocks::add);
        return new Chapter(
                slug(committee), order, Optional.of(PARENT), committee.label(), blocks, List.of(Chapters.signs()));
    }
}
