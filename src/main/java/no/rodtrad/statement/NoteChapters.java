package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.ChapterSource;
import no.rodtrad.document.model.Block;
import no.rodtrad.document.model.Chapter;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.model.note.Note;
import no.rodtrad.statement.model.note.NotePage;
import org.springframework.stereotype.Component;

/** What the notes say in the annual report: rules, balance items, full cost, dividends and tax over the years. */
@Component
class NoteChapters implements ChapterSource {

    private static final String PARENT = "okonomisk-stilling";
    private static final int ORDER = 600;
    private static final List<Note> WHOLE = List.of(Note.RULES, Note.FUNDS, Note.DEBT, Note.FULL_COST, Note.DIVIDENDS);

    /** The part of central income that the tables of the operating accounts do not have already. */
    private static final String TAX = "skatt";

    private final NoteService notes;

    NoteChapters(NoteService notes) {
        this.notes = notes;
    }

    @Override
    public List<Chapter> annualReport(FiscalYear year, AsOf asOf) {
        var chapters = new ArrayList<Chapter>();
        int order = 1;
        for (var note : WHOLE) {
            var page = notes.page(note, year, asOf);
            if (page.isEmpty()) continue;
            chapters.add(chapter(
                    page.get().slug(), order++, page.get().title(), page.get().blocks()));
        }
        var tax = notes.page(Note.CENTRAL_INCOME, year, asOf)
                .map(NoteChapters::tax)
                .orElse(List.of());
        if (!tax.isEmpty()) chapters.add(chapter("skatt-over-tid", order, Phrase.of("statement.note.income.tax"), tax));
        if (chapters.isEmpty()) return List.of();
        chapters.addFirst(new Chapter(
                PARENT,
                ORDER,
                Optional.empty(),
                Phrase.of("statement.note.chapter.title"),
                List.of(new Block.Lead(Phrase.of("statement.note.chapter.lead"))),
                List.of()));
        return chapters;
    }

    private static Chapter chapter(String slug, int order, Phrase title, List<Block> blocks) {
        return new Chapter(slug, order, Optional.of(PARENT), title, blocks, List.of());
    }

    private static List<Block> tax(NotePage page) {
        return page.blocks().stream()
                .filter(block ->
                        block instanceof Block.FigureTable table && table.name().equals(TAX))
                .toList();
    }
}
