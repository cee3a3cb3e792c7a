package no.rodtrad.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends one wrong key after another: after five, each takes twice as long as the one before. Kept in
 * memory: a restart forgives, and a key is too long to be guessed anyway.
 */
@Component
class WrongKeys {

    private static final int FREE = 5;
    private static final int MOST_SECONDS = 60;
    private static final Duration FORGIVEN = Duration.ofMinutes(15);

    /** Many senders of wrong keys must not fill the memory. */
    private static final int MOST_SENDERS = 10_000;

    private record Tries(int count, Instant last) {}

    private final Map<String, Tries> tries = new LinkedHashMap<>();
    private final Clock clock;

    WrongKeys(Clock clock) {
        this.clock = clock;
    }

    /** How many seconds the next key from there has to wait; 0 when it is looked at now. */
    synchronized int secondsFor(String sender) {
        var found = tries.get(sender);
        if (found == null || found.count() < FREE) return 0;
        int seconds = Math.min(MOST_SECONDS, 1 << Math.min(found.count() - FREE, 6));
        var left = Duration.between(clock.instant(), found.last().plusSeconds(seconds));
        return left.isPositive() ? (int) left.toSeconds() + 1 : 0;
    }

    synchronized void wrong(String sender) {
        var now = clock.instant();
        tries.values().removeIf(each -> each.last().plus(FORGIVEN).isBefore(now));
        var found = tries.remove(sender);
        tries.put(sender, new Tries(found == null ? 1 : found.count() + 1, now));
        if (tries.size() > MOST_SENDERS) tries.remove(tries.keySet().iterator().next());
    }

    synchronized void right(String sender) {
        tries.remove(sender);
    }
}
