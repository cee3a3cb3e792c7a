package no.rodtrad.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rodtrad.access.model.AccessKey;
import no.rodtrad.access.model.AccessRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out keys of the municipality that the caller works in, and tells who a key or a session belongs to. */
@Service
public class AccessService {

    /** A working day and a little more. */
    static final Duration SESSION = Duration.ofHours(12);

    private final AccessStore store;
    private final Clock clock;

    AccessService(AccessStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A key and what it is; the secret is not kept, and cannot be told again. */
    public record NewKey(AccessKey key, Secret secret) {}

    /** @param days how long it is valid, at least one */
    @Transactional
    public NewKey add(AccessRole role, String name, int days) {
        var secret = Secret.newKey();
        var now = clock.instant();
        var endsAt = now.plus(Duration.ofDays(days));
        int id = store.addKey(secret.sha256(), role, name, now, endsAt);
        return new NewKey(new AccessKey(id, role, name, now, endsAt, Optional.empty()), secret);
    }

    /** A new key in the place of those that were given out by that name, which end now. */
    @Transactional
    public NewKey renew(AccessRole role, String name, int days) {
        var now = clock.instant();
        for (var key : store.keys()) if (key.name().equals(name)) store.endKey(key.id(), now);
        return add(role, name, days);
    }

    /** All keys ever given out, from the oldest. */
    @Transactional(readOnly = true)
    public List<AccessKey> keys() {
        return store.keys();
    }

    /** Ends a key at once, and with it its sessions. Says whether there was one. */
    @Transactional
    public boolean end(int id) {
        return store.endKey(id, clock.instant());
    }

    @Transactional(readOnly = true)
    Optional<AccessKey> byKey(Secret secret) {
        var now = clock.instant();
        return store.key(secret.sha256()).filter(key -> key.isValid(now));
    }

    /** Begins a session with a key that was found valid, and gives its token. */
    @Transactional
    Secret begin(AccessKey key) {
        var token = Secret.newToken();
        var now = clock.instant();
        store.addSession(token.sha256(), key.id(), now, now.plus(SESSION));
        return token;
    }

    @Transactional(readOnly = true)
    Optional<AccessKey> bySession(Secret token) {
        var now = clock.instant();
        return store.keyOfSession(token.sha256(), now).filter(key -> key.isValid(now));
    }

    @Transactional
    void signOut(Secret token) {
        store.endSession(token.sha256());
    }
}
