package no.rodtrad.statement;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.organisation.DataChanged;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Statements kept in memory, dropped the moment PostgreSQL says that data of their municipality changed. The word comes
 * with the commit, whichever process committed. While nobody listens, nothing is kept.
 */
@Component
class StatementMemory implements SmartLifecycle {

    /** Days that somebody looks at, over all municipalities. Beyond that all are forgotten, and made when asked for. */
    private static final int MOST_KEPT = 64;

    private static final int LISTEN_MILLISECONDS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(StatementMemory.class);

    private record Key(MunicipalityKey municipality, AsOf asOf) {}

    private record Kept(KnownStatements statements, long change) {}

    private final DataSource dataSource;
    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();
    private volatile boolean listening;
    private volatile @Nullable Thread listener;

    StatementMemory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is kept for the municipality and the day, or new and empty. */
    KnownStatements known(MunicipalityKey municipality, AsOf asOf, Supplier<List<FiscalYear>> years) {
        // Inside a transaction that writes, the caller sees what nobody else may see yet.
        if (isWriting()) return new KnownStatements(years.get());
        var key = new Key(municipality, asOf);
        var change = changes(municipality.value());
        long now = change.get();
        var found = kept.get(key);
        if (found != null && found.change() == now) return found.statements();
        var made = new KnownStatements(years.get());
        if (listening) keep(key, new Kept(made, now));
        return made;
    }

    /**
     * A number that another follows as soon as data of the municipality change; empty while nobody would tell us, or
     * the caller sees what nobody else may see yet.
     */
    OptionalLong change(MunicipalityKey municipality) {
        return listening && !isWriting()
                ? OptionalLong.of(changes(municipality.value()).get())
                : OptionalLong.empty();
    }

    /** Forgets what is kept for a municipality. What is being read meanwhile is not kept either. */
    void forget(String municipality) {
        changes(municipality).incrementAndGet();
    }

    @TransactionalEventListener
    void forget(DataChanged event) {
        forget(event.municipality().value());
    }

    private static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private AtomicLong changes(String municipality) {
        return changes.computeIfAbsent(municipality, _ -> new AtomicLong());
    }

    private void keep(Key key, Kept statements) {
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(key, statements);
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("statement-memory").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = listener;
        listener = null;
        listening = false;
        if (thread == null) return;
        try {
            thread.join(4L * LISTEN_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (var connection = dataSource.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("LISTEN " + ChangeLog.CHANNEL);
                }
                // What changed before we listened was not told to us.
                changes.values().forEach(AtomicLong::incrementAndGet);
                listening = true;
                hear(connection.unwrap(PGConnection.class));
                try (var statement = connection.createStatement()) {
                    statement.execute("UNLISTEN *");
                }
            } catch (SQLException e) {
                listening = false;
                changes.values().forEach(AtomicLong::incrementAndGet);
                if (listener == null) return;
                LOG.warn("Nobody tells us of changes in the database, so statements are made anew each time", e);
                pause();
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        while (listener == Thread.currentThread()) {
            var heard = connection.getNotifications(LISTEN_MILLISECONDS);
            if (heard == null) continue;
            for (var each : heard) forget(each.getParameter());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LISTEN_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
