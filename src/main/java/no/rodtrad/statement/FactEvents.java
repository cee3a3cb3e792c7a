package no.rodtrad.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.document.MoneyEvents;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.rule.RuleService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When what is stated began to count: in a report for the notes, of projects, financial rules and own choices. */
@Component
class FactEvents implements MoneyEvents {

    private final NoteStore notes;
    private final InvestmentService investments;
    private final RuleService rules;
    private final ChoiceStore choices;

    FactEvents(NoteStore notes, InvestmentService investments, RuleService rules, ChoiceStore choices) {
        this.notes = notes;
        this.investments = investments;
        this.rules = rules;
        this.choices = choices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Event> events(FiscalYear year) {
        var events = new ArrayList<Event>();
        // A year opens with what the year before closed with.
        for (var source : notes.sources(Set.of(year.previous(), year))) {
            var day = AsOf.at(source.knownAt());
            var ref = new Ref("stated", day.toString());
            events.add(new Event(day, ref, Phrase.of("statement.event", source.name()), Optional.empty()));
        }
        events.addAll(events(investments.known(), "statement.event.projects"));
        events.addAll(events(rules.known(), "statement.event.rules"));
        events.addAll(events(choices.known(), "statement.event.choices"));
        return events;
    }

    private static List<Event> events(Collection<Instant> known, String messageKey) {
        var days = new LinkedHashSet<AsOf>();
        for (var instant : known) days.add(AsOf.at(instant));
        return days.stream()
                .map(day -> new Event(day, new Ref("stated", day.toString()), Phrase.of(messageKey), Optional.empty()))
                .toList();
    }
}
