package no.rodtrad.database;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import no.rodtrad.kernel.MunicipalityKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The municipalities of this installation, and the one that the caller works in. Everything that a caller does inside
 * {@link #in} reads and writes that municipality's schema and no other.
 */
@Component
public class Municipalities {

    private static final Logger LOG = LoggerFactory.getLogger(Municipalities.class);

    private static final ScopedValue<MunicipalityKey> CURRENT = ScopedValue.newInstance();

    private static final String ALL = """
            SELECT key, name, recorded_at
            FROM shared.database_municipality
            ORDER BY recorded_at, key
            """;

    private static final String ADD = """
            INSERT INTO shared.database_municipality (key, name, recorded_at)
            VALUES (:key, :name, :recordedAt)
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Schemas schemas;
    private final Clock clock;
    private final Map<MunicipalityKey, Municipality> known = new ConcurrentHashMap<>();
    private final Set<MunicipalityKey> ofAnotherEdition = ConcurrentHashMap.newKeySet();

    Municipalities(JdbcClient db, PlatformTransactionManager transactions, Schemas schemas, Clock clock) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.schemas = schemas;
        this.clock = clock;
        for (var municipality : all()) {
            if (!schemas.migrate(municipality.key())) ofAnotherEdition.add(municipality.key());
        }
        if (!ofAnotherEdition.isEmpty()) LOG.warn("Made by another edition, and left alone: {}", ofAnotherEdition);
    }

    /** Oldest first. One that another edition of the program made is not among them, since we cannot read it. */
    public List<Municipality> all() {
        return transaction.execute(_ -> db
                .sql(ALL)
                .query((row, _) -> new Municipality(
                        new MunicipalityKey(row.getString("key")),
                        row.getString("name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .stream()
                .filter(municipality -> !ofAnotherEdition.contains(municipality.key()))
                .toList());
    }

    /** Whether there is such a municipality, made by another edition of the program, so that we leave it alone. */
    public boolean isOfAnotherEdition(MunicipalityKey key) {
        return ofAnotherEdition.contains(key);
    }

    /** The municipality with that key; another process may have added it since we started. */
    public Optional<Municipality> find(MunicipalityKey key) {
        var municipality = known.get(key);
        if (municipality != null) return Optional.of(municipality);
        for (var each : all()) known.put(each.key(), each);
        return Optional.ofNullable(known.get(key));
    }

    /**
     * Makes a municipality with an empty schema.
     *
     * @throws IllegalArgumentException when there is one with that key
     */
    public Municipality add(MunicipalityKey key, String name) {
        if (find(key).isPresent()) throw new IllegalArgumentException("There is a municipality " + key + " already.");
        if (!schemas.migrate(key))
            throw new DatabaseOfAnotherEdition("There is a schema " + key + " that is not ours.");
        Instant now = clock.instant();
        transaction.executeWithoutResult(_ -> db.sql(ADD)
                .param("key", key.value())
                .param("name", name)
                .param("recordedAt", now.atOffset(ZoneOffset.UTC))
                .update());
        return find(key).orElseThrow();
    }

    /** Removes a municipality with all that is its own. Only for demonstrations and tests: there is no way back. */
    public void remove(MunicipalityKey key) {
        known.remove(key);
        schemas.drop(key);
        ofAnotherEdition.remove(key);
    }

    /** Works in that municipality until the work returns. */
    public <T> T in(MunicipalityKey key, Supplier<T> work) {
        return ScopedValue.where(CURRENT, key).call(work::get);
    }

    /**
     * The municipality that the caller works in.
     *
     * @throws NoSuchElementException outside {@link #in}
     */
    public MunicipalityKey current() {
        return CURRENT.get();
    }

    static Optional<MunicipalityKey> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
