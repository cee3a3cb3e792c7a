package no.rodtrad.ledger;

import java.time.Clock;
import java.util.List;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.model.ImportSum;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.ChangeLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes imports back. Nothing is taken away: another import posts the same entries with the sign turned, known from now
 * on, so an earlier day shows what it showed. Then the same file may be taken in again.
 */
@Service
public class LedgerReversals {

    private final LedgerStore ledger;
    private final ReversalStore store;
    private final LedgerYears years;
    private final ChangeLog changes;
    private final Clock clock;

    LedgerReversals(LedgerStore ledger, ReversalStore store, LedgerYears years, ChangeLog changes, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.years = years;
        this.changes = changes;
        this.clock = clock;
    }

    /** What an import posted, by year, class and cost centre. */
    @Transactional(readOnly = true)
    public List<ImportSum> sums(int importId) {
        return store.sums(importId);
    }

    /**
     * Takes an import back, all of it, once, as long as the years it posted in are open.
     *
     * @param name of the import that does so
     * @param reason for people, why
     */
    @Transactional
    public Outcome<LedgerImport> reverse(int importId, String name, String by, String reason) {
        // Takes the lock of imports, so that two who press at once do not both find it there.
        int id = ledger.nextId();
        var batch = ledger.withId(importId);
        if (batch.isEmpty() || store.isReversed(importId)) {
            return new Rejected<>(List.of(
                    new Problem(name, 0, "", Integer.toString(importId), "ledger.problem.not-to-reverse", List.of())));
        }
        var closed = years.closed();
        var hit = store.sums(importId).stream()
                .map(ImportSum::year)
                .filter(closed::contains)
                .findFirst();
        if (hit.isPresent()) {
            var year = hit.get().toString();
            return new Rejected<>(List.of(new Problem(name, 0, "", year, "ledger.problem.year-closed", List.of())));
        }
        store.reverse(batch.get(), id, name, by, reason, clock.instant());
        var reversing = ledger.withId(id).orElseThrow();
        ledger.indexEntries(reversing);
        changes.record("ledger");
        return new Accepted<>(reversing);
    }
}
