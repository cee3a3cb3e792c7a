package no.rodtrad.ledger.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What is said of a batch of entries before it is read.
 *
 * @param name the file, or what the batch is called
 * @param entity whose accounting system it comes from
 * @param knownAt when the source was known, never later than now; empty: now
 * @param control what the sender says it adds up to, when it does
 */
public record LedgerBatch(
        String name,
        EntityCode entity,
        ImportScope scope,
        Origin origin,
        Optional<Instant> knownAt,
        Optional<ControlTotals> control) {

    /** One of the treasury's. */
    public LedgerBatch(
            String name, ImportScope scope, Origin origin, Optional<Instant> knownAt, Optional<ControlTotals> control) {
        this(name, EntityCode.TREASURY, scope, origin, knownAt, control);
    }

    public static LedgerBatch whole(String name, Origin origin, Instant knownAt) {
        return new LedgerBatch(name, ImportScope.WHOLE, origin, Optional.of(knownAt), Optional.empty());
    }

    public LedgerBatch of(EntityCode otherEntity) {
        return new LedgerBatch(name, otherEntity, scope, origin, knownAt, control);
    }
}
