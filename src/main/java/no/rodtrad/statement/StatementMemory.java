package no.rodtrad.statement;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.rodtrad.database.Municipalities;
import no.rodtrad.database.Snapshots;
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

    private static final int LISTEN_MILLISECONDS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(StatementMemory.class);

    private final DataSource dataSource;
    private final Snapshots<KnownStatements> kept;
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();
    private volatile boolean listening;
    private volatile @Nullable Thread listener;

    StatementMemory(DataSource dataSource, Municipalities municipalities) {
        this.dataSource = dataSource;
        this.kept = new Snapshots<>(municipalities);
    }

    /** What is kept for the municipality that the caller works in and the day, or new and empty. */
    KnownStatements known(MunicipalityKey municipality, AsOf asOf, Supplier<List<FiscalYear>> years) {
        var change = change(municipality);
        if (change.isEmpty()) return new KnownStatements(years.get());
        return kept.get(asOf, change.getAsLong(), () -> new KnownStatements(years.get()));
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
