package no.rodtrad.ledger.model;

import java.time.Instant;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;

/** A batch of entries that was taken in. */
public record LedgerImport(
        int id,
        String name,
        String sha256,
        ImportScope scope,
        Origin origin,
        Instant knownAt,
        Instant recordedAt,
        ControlTotals totals) {

    public Ref ref() {
        return new Ref("import", "ledger-" + id);
    }
}
