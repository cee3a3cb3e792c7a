package no.rodtrad.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import org.springframework.beans.factory.ObjectProvider;
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
    static final int VERSION = 2;

    private static final String LOADED_VERSION = """
            SELECT max(version) FROM shared.demo_load WHERE municipality = :municipality
            """;

    private static final String REMEMBER = """
            INSERT INTO shared.demo_load (municipality, version, recorded_at)
            VALUES (:municipality, :version, :recordedAt)
            """;

    private final Municipalities municipalities;
    private final List<DemoMunicipality> demonstrations;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Demo(
            Municipalities municipalities,
            ObjectProvider<DemoMunicipality> demonstrations,
            JdbcClient db,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.municipalities = municipalities;
        this.demonstrations = demonstrations.orderedStream().toList();
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Loads what is missing.
     *
     * @param fresh remove the demonstration's municipalities first
     * @param tell is told each step, as a line
     */
    public void load(boolean fresh, Consumer<String> tell) {
        for (var demonstration : demonstrations) {
            var key = demonstration.key();
            if (fresh) municipalities.remove(key);
            var version = municipalities.find(key).flatMap(_ -> loadedVersion(key));
            if (version.isEmpty()) {
                loadOne(demonstration, tell);
            } else if (version.get() != VERSION) {
                tell.accept("Demonstrasjonen i denne mappen har versjon " + version.get() + ", programmet har versjon "
                        + VERSION + ". Start med --fresh for å lese den inn på nytt.");
            }
        }
    }

    private void loadOne(DemoMunicipality demonstration, Consumer<String> tell) {
        var key = demonstration.key();
        tell.accept("Leser inn " + demonstration.name() + " …");
        if (municipalities.find(key).isEmpty()) municipalities.add(key, demonstration.name());
        municipalities.in(key, () -> {
            // One transaction for the whole: a killed start leaves an empty municipality, and the next start fills it.
            transaction.executeWithoutResult(_ -> {
                for (var step : demonstration.steps()) {
                    long begun = System.nanoTime();
                    long rows = step.work().getAsLong();
                    tell.accept(line(step.name(), rows, Duration.ofNanos(System.nanoTime() - begun)));
                }
                db.sql(REMEMBER)
                        .param("municipality", key.value())
                        .param("version", VERSION)
                        .param("recordedAt", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .update();
            });
            return Optional.empty();
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
