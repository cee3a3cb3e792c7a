package no.rodtrad.statement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.document.KnownDays;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.ledger.LedgerService;
import org.springframework.stereotype.Component;

/** The days on which the budget was decided or the accounts came in: what a reader may want to see again. */
@Component
class StatementDays implements KnownDays {

    private final BudgetService budget;
    private final LedgerService ledger;
    private final Clock clock;

    StatementDays(BudgetService budget, LedgerService ledger, Clock clock) {
        this.budget = budget;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<KnownDay> knownDays(FiscalYear year) {
        var today = AsOf.at(clock.instant());
        var days = new ArrayList<KnownDay>();
        for (var adjustment : budget.adjustments(year, today)) {
            // Delegated and technical changes move money inside an appropriation; no total of the report turns.
            if (adjustment.kind() != AdjustmentKind.ORIGINAL && adjustment.kind() != AdjustmentKind.VOTED) continue;
            days.add(
                    new KnownDay(AsOf.at(adjustment.knownAt()), Phrase.of("statement.day.budget", adjustment.round())));
        }
        for (var batch : ledger.imports(today)) {
            days.add(new KnownDay(AsOf.at(batch.knownAt()), Phrase.of("statement.day.ledger", batch.name())));
        }
        return days;
    }
}
