package no.rodtrad.demo;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.DemoMunicipality.Step;
import no.rodtrad.demo.fact.FactFolder;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demonstration once, and says when a folder holds another version of it. */
@Component
public class Demo {

    /** The municipality whose front page is opened first. */
    public static final String FIRST = "drammen";

    /** Who is said to have read the reports of the demonstration. */
    static final String READER = "demonstrasjonen";

    /** Raised whenever the loaded data would be other than before. */
    static final int VERSION = 7;

    private static final String LOADED_VERSION = """
            SELECT max(version) FROM shared.demo_load WHERE municipality = :municipality
            """;

    private static final String REMEMBER = """
            INSERT INTO shared.demo_load (municipality, version, recorded_at)
            VALUES (:municipality, :version, :recordedAt)
            """;

    private static final String LOCK = "SELECT pg_advisory_lock(hashtext('demo_load'))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtext('demo_load'))";

    private final Municipalities municipalities;
    private final List<DemoMunicipality> demonstrations;
    private final JdbcClient db;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demo(
            Municipalities municipalities,
            ObjectProvider<DemoMunicipality> demonstrations,
            JdbcClient db,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.municipalities = municipalities;
        this.demonstrations = demonstrations.orderedStream().toList();
        this.db = db;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Loads what is missing. Wrong facts are refused, and then nothing of that municipality is stored.
     *
     * @param fresh remove the demonstration's municipalities first
     * @param tell is told each step, as a line
     * @return how many municipalities were loaded
     */
    public Outcome<Integer> load(boolean fresh, Consumer<String> tell) {
        // Two programs that start on one database must not both find it empty.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(LOCK);
            try {
                return loadMissing(fresh, tell);
            } finally {
                statement.execute(UNLOCK);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the demonstration is not to be had.", e);
        }
    }

    private Outcome<Integer> loadMissing(boolean fresh, Consumer<String> tell) {
        int loaded = 0;
        for (var demonstration : demonstrations) {
            var key = demonstration.key();
            if (fresh) municipalities.remove(key);
            if (municipalities.isOfAnotherEdition(key)) {
                tell.accept("Demonstrasjonen i denne mappen er laget av en annen utgave av programmet, og "
                        + demonstration.name() + " vises ikke. Start med --fresh for å lese den inn på nytt.");
                continue;
            }
            var version = municipalities.find(key).flatMap(_ -> loadedVersion(key));
            if (version.isEmpty()) {
                tell.accept("Leser inn " + demonstration.name() + " …");
                var today = LocalDate.ofInstant(clock.instant(), AsOf.ZONE);
                var outcome = load(demonstration, FactFolder.onClassPath(demonstration.folder(), today), tell);
                if (outcome instanceof Rejected<Integer>) return outcome;
                loaded++;
            } else if (version.get() != VERSION) {
                tell.accept("Demonstrasjonen i denne mappen har versjon " + version.get() + ", programmet har versjon "
                        + VERSION + ". Start med --fresh for å lese den inn på nytt.");
            }
        }
        return new Accepted<>(loaded);
    }

    /** Loads one from these facts: all of them, or none. */
    Outcome<Integer> load(DemoMunicipality demonstration, FactFolder facts, Consumer<String> tell) {
        return demonstration.steps(facts).flatMap(steps -> {
            var key = demonstration.key();
            boolean isNew = municipalities.find(key).isEmpty();
            if (isNew) municipalities.add(key, demonstration.name());
            var taken = municipalities.in(key, () -> take(key, steps, tell));
            if (isNew && taken instanceof Rejected<Integer>) municipalities.remove(key);
            return taken;
        });
    }

    /** One transaction for the whole: a killed start leaves an empty municipality, and the next start fills it. */
    private Outcome<Integer> take(MunicipalityKey key, List<Step> steps, Consumer<String> tell) {
        return transaction.execute(status -> {
            int rows = 0;
            for (var step : steps) {
                long begun = System.nanoTime();
                switch (step.work().get()) {
                    case Rejected<Integer>(var problems) -> {
                        status.setRollbackOnly();
                        return new Rejected<>(problems);
                    }
                    case Accepted<Integer>(var stored) -> {
                        rows += stored;
                        tell.accept(line(step.name(), stored, Duration.ofNanos(System.nanoTime() - begun)));
                    }
                }
            }
            db.sql(REMEMBER)
                    .param("municipality", key.value())
                    .param("version", VERSION)
                    .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return new Accepted<>(rows);
        });
    }

    private static String line(String step, long rows, Duration took) {
        var seconds =
                String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0).replace('.', ',');
        return String.format(Locale.ROOT, "  %-44s %9s rader %7s s", step, spaced(rows), seconds);
    }

    private static String spaced(long rows) {
        return String.format(Locale.ROOT, "%,d", rows).replace(',', '\u00a0');
    }

    private Optional<Integer> loadedVersion(MunicipalityKey key) {
        return transaction.execute(_ -> db.sql(LOADED_VERSION)
                .param("municipality", key.value())
                .query((row, _) -> Optional.ofNullable((Integer) row.getObject(1)))
                .single());
    }
}
