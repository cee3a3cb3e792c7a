package no.rodtrad.ledger.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.EntityCode;

/** A batch of entries that was taken in. */
public record LedgerImport(
        int id,
        String name,
        EntityCode entity,
        String sha256,
        ImportScope scope,
        Origin origin,
        Instant knownAt,
        Instant recordedAt,
        ControlTotals totals) {

    private static final String KIND = "import";
    private static final String PREFIX = "ledger-";

    public Ref ref() {
        return new Ref(KIND, PREFIX + id);
    }

    /** The id in what {@link #ref()} gave; empty when the reference is to something else. */
    public static Optional<Integer> idOf(Ref ref) {
        if (!ref.kind().equals(KIND) || !ref.id().startsWith(PREFIX)) return Optional.empty();
        var digits = ref.id().substring(PREFIX.length());
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
