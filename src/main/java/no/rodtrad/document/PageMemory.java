package no.rodtrad.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Pages and reports before they are written in any language, kept as long as the data of their municipality are the
 * same. The ones that were asked for last are kept; what is kept never changes.
 */
final class PageMemory<T> {

    private final Municipalities municipalities;
    private final ObjectProvider<DataVersion> versions;
    private final Map<Key, T> kept = new LinkedHashMap<>();
    private final int most;

    private record Key(MunicipalityKey municipality, long version, AsOf asOf, String name) {}

    /** @param most how many are kept, over all municipalities and days */
    PageMemory(Municipalities municipalities, ObjectProvider<DataVersion> versions, int most) {
        this.municipalities = municipalities;
        this.versions = versions;
        this.most = most;
    }

    /** The kept one of that name, else a new one. */
    T get(String name, AsOf asOf, Supplier<T> maker) {
        // Inside a transaction that writes, the caller sees what nobody else may see yet.
        if (isWriting()) return maker.get();
        // The version is read first: what changes meanwhile is made again under the next one.
        long version = versions.stream().mapToLong(DataVersion::dataVersion).sum();
        var key = new Key(municipalities.current(), version, asOf, name);
        synchronized (kept) {
            // Taken out and put back, so that what was asked for last stands last.
            var found = kept.remove(key);
            if (found != null) {
                kept.put(key, found);
                return found;
            }
        }
        var made = maker.get();
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > most) kept.remove(kept.keySet().iterator().next());
        }
        return made;
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
