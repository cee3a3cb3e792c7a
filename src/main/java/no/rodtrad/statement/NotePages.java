package no.rodtrad.statement;

import no.rodtrad.document.MoneyChapter;
import no.rodtrad.statement.model.note.Note;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each note is a page. */
@Configuration(proxyBeanMethods = false)
class NotePages {

    @Bean
    MoneyChapter fundsPage(NoteService notes) {
        return new NoteChapter(Note.FUNDS, notes);
    }

    @Bean
    MoneyChapter rulesPage(NoteService notes) {
        return new NoteChapter(Note.RULES, notes);
    }
}
