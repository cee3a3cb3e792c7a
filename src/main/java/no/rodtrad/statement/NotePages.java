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

    @Bean
    MoneyChapter debtPage(NoteService notes) {
        return new NoteChapter(Note.DEBT, notes);
    }

    @Bean
    MoneyChapter fullCostPage(NoteService notes) {
        return new NoteChapter(Note.FULL_COST, notes);
    }

    @Bean
    MoneyChapter centralIncomePage(NoteService notes) {
        return new NoteChapter(Note.CENTRAL_INCOME, notes);
    }

    @Bean
    MoneyChapter dividendsPage(NoteService notes) {
        return new NoteChapter(Note.DIVIDENDS, notes);
    }

    @Bean
    MoneyChapter pensionPage(NoteService notes) {
        return new NoteChapter(Note.PENSION, notes);
    }

    @Bean
    MoneyChapter yearEndPage(NoteService notes) {
        return new NoteChapter(Note.YEAR_END, notes);
    }

    @Bean
    MoneyChapter closingPage(NoteService notes) {
        return new NoteChapter(Note.CLOSING, notes);
    }

    @Bean
    MoneyChapter monthPage(NoteService notes) {
        return new NoteChapter(Note.MONTH, notes);
    }
}
