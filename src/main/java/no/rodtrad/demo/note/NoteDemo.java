package no.rodtrad.demo.note;

import java.util.List;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.rule.RuleService;
import no.rodtrad.rule.model.RuleBook;
import no.rodtrad.statement.NoteService;
import no.rodtrad.statement.model.note.NoteFact;
import org.springframework.stereotype.Component;

/** Loads what is stated for the notes, and the financial rules, into the municipality the caller works in. */
@Component
public class NoteDemo {

    private final NoteService notes;
    private final RuleService rules;

    NoteDemo(NoteService notes, RuleService rules) {
        this.notes = notes;
        this.rules = rules;
    }

    /** What is to be loaded. */
    public record Content(List<NoteFact> facts, RuleBook rules) {
        public Content {
            facts = List.copyOf(facts);
        }
    }

    /** Stores it, and says how many rows that was. */
    public Outcome<Integer> load(Content content) {
        return notes.load(content.facts()).map(count -> count + rules.store(content.rules(), RuleFacts.SINCE));
    }
}
