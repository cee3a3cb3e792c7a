package no.rodtrad.intake.model;

import java.time.Instant;
import java.util.Optional;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What is said of a file before it is read.
 *
 * @param name the file as people call it, which may be another than it is kept under
 * @param entity whose accounting system it comes from
 * @param knownAt when the source was known, never later than now; empty: now
 * @param keep false: it is read and checked to its end, and nothing is stored
 */
public record IntakeRequest(
        String name,
        EntityCode entity,
        ImportScope scope,
        Origin origin,
        Optional<Instant> knownAt,
        Stated stated,
        boolean keep) {

    /** A whole file of the treasury's that is to be kept. */
    public static IntakeRequest of(String name) {
        return new IntakeRequest(
                name, EntityCode.TREASURY, ImportScope.WHOLE, Origin.PUBLISHED, Optional.empty(), Stated.NOTHING, true);
    }

    public IntakeRequest in(ImportScope other) {
        return new IntakeRequest(name, entity, other, origin, knownAt, stated, keep);
    }

    public IntakeRequest of(EntityCode other) {
        return new IntakeRequest(name, other, scope, origin, knownAt, stated, keep);
    }

    public IntakeRequest with(Stated other) {
        return new IntakeRequest(name, entity, scope, origin, knownAt, other, keep);
    }

    /** The same file, read to see what it would do. */
    public IntakeRequest onTrial() {
        return new IntakeRequest(name, entity, scope, origin, knownAt, stated, false);
    }
}
