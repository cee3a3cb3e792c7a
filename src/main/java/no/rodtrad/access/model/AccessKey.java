package no.rodtrad.access.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that was given out. What it is, nobody knows but who got it.
 *
 * @param name whom it was given to
 * @param endsAt when it ends by itself
 * @param endedAt when it was ended before that
 */
public record AccessKey(
        int id, AccessRole role, String name, Instant recordedAt, Instant endsAt, Optional<Instant> endedAt) {

    public boolean isValid(Instant now) {
        return endedAt.isEmpty() && now.isBefore(endsAt);
    }
}
