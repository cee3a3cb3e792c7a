package no.rodtrad.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.decision.DecisionService;
import no.rodtrad.document.MoneyEvents;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import org.springframework.stereotype.Component;

/** When each budget, adjustment and import of a year began to count. */
@Component
class StatementEvents implements MoneyEvents {

    private final BudgetService budget;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final Clock clock;

    StatementEvents(BudgetService budget, DecisionService decisions, LedgerService ledger, Clock clock) {
        this.budget = budget;
        this.decisions = decisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Event> events(FiscalYear year) {
        var today = AsOf.at(clock.instant());
        var decided = new HashMap<Ref, AsOf>();
        for (var decision : decisions.all(today)) {
            var known = AsOf.at(decision.knownAt());
            var day = decision.date().day().map(AsOf::new).orElse(known);
            decided.put(new Ref("decision", decision.id().value()), known.compareTo(day) > 0 ? known : day);
        }
        var events = new ArrayList<Event>();
        for (var head : budget.adjustments(year, today)) {
            var decision = head.decision().map(id -> new Ref("decision", id.value()));
            var known = AsOf.at(head.knownAt());
            // An adjustment counts when both it and its decision are known.
            var made = decision.map(ref -> decided.getOrDefault(ref, known)).orElse(known);
            events.add(new Event(
                    made.compareTo(known) > 0 ? made : known,
                    head.id().ref(),
                    Phrase.of("statement.event", head.round().isBlank() ? head.what() : head.round()),
                    decision));
        }
        for (var of : List.of(year.previous(), year)) {
            for (var batch : ledger.imports(of, today)) {
                events.add(new Event(
                        AsOf.at(batch.knownAt()),
                        batch.ref(),
                        Phrase.of("statement.event", batch.name()),
                        Optional.empty()));
            }
        }
        events.sort(Comparator.comparing(Event::day)
                .thenComparing(event -> event.ref().toString()));
        return events;
    }
}
