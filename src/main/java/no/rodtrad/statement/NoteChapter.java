package no.rodtrad.statement;

import java.util.List;
import no.rodtrad.document.MoneyChapter;
import no.rodtrad.document.model.Block;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.model.note.Note;
import no.rodtrad.statement.model.note.NotePage;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** A note as a page below {@code /okonomi}. */
final class NoteChapter implements MoneyChapter {

    /** After the statements and the investments. */
    private static final int FIRST = 300;

    private final Note note;
    private final NoteService notes;

    NoteChapter(Note note, NoteService notes) {
        this.note = note;
        this.notes = notes;
    }

    @Override
    public String slug() {
        return note.slug();
    }

    @Override
    public int order() {
        return FIRST + 10 * note.ordinal();
    }

    @Override
    public Phrase title() {
        return note.title();
    }

    @Override
    public Phrase summary() {
        return note.summary();
    }

    @Override
    public List<Block> blocks(FiscalYear year, AsOf asOf) {
        return notes.page(note, year, asOf).map(NotePage::blocks).orElse(List.of());
    }

    /** One bean for each note there is. */
    static final class Registrar implements BeanRegistrar {

        @Override
        public void register(BeanRegistry beans, Environment environment) {
            for (var note : Note.values()) {
                beans.registerBean(
                        note.slug(),
                        NoteChapter.class,
                        bean -> bean.supplier(context -> new NoteChapter(note, context.bean(NoteService.class))));
            }
        }
    }
}
