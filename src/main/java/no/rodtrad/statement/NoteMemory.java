package no.rodtrad.statement;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.statement.model.note.Note;
import no.rodtrad.statement.model.note.NotePage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes kept in memory as long as the data of their municipality is the same: each figure of a note needs it whole. */
@Component
class NoteMemory {

    /** Over all municipalities. Beyond that all are forgotten, and made when asked for. */
    private static final int MOST_KEPT = 64;

    private record Key(MunicipalityKey municipality, long version, AsOf asOf, FiscalYear year, Note note) {}

    private final Municipalities municipalities;
    private final ChangeLog changes;
    private final Map<Key, Optional<NotePage>> kept = new ConcurrentHashMap<>();

    NoteMemory(Municipalities municipalities, ChangeLog changes) {
        this.municipalities = municipalities;
        this.changes = changes;
    }

    Optional<NotePage> page(Note note, FiscalYear year, AsOf asOf, Supplier<Optional<NotePage>> maker) {
        // Inside a transaction that writes, the caller sees what nobody else may see yet.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) return maker.get();
        // The version is read first: what changes meanwhile is made again under the next one.
        var key = new Key(municipalities.current(), changes.dataVersion(), asOf, year, note);
        var found = kept.get(key);
        if (found != null) return found;
        var made = maker.get();
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(key, made);
        return made;
    }
}
