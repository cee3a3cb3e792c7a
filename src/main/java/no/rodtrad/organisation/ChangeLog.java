package no.rodtrad.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import no.rodtrad.database.DataVersion;
import no.rodtrad.database.Municipalities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everyone who keeps something in memory that the data of the municipality changed. The word goes out with the
 * commit, also to other processes: PostgreSQL sends {@code rodtrad_changed} with the municipality's key.
 */
@Repository
public class ChangeLog implements DataVersion {

    /** The channel to {@code LISTEN} on. Its payload is the key of the municipality. */
    public static final String CHANNEL = "rodtrad_changed";

    private static final String CURRENT = "SELECT coalesce(max(version), 0) FROM organisation_change";

    private static final String RECORD = """
            WITH change AS (
                INSERT INTO organisation_change (recorded_at, what) VALUES (:recordedAt, :what)
                RETURNING version
            )
            SELECT pg_notify('rodtrad_changed', current_schema())::text FROM change
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Municipalities municipalities;
    private final ApplicationEventPublisher events;

    ChangeLog(JdbcClient db, Clock clock, Municipalities municipalities, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.municipalities = municipalities;
        this.events = events;
    }

    /** The version of what the municipality's pages are built from. It grows with each change, at one look-up. */
    @Override
    @Transactional(readOnly = true)
    public long dataVersion() {
        return db.sql(CURRENT).query(Long.class).single();
    }

    /** To be called in the transaction that changes something. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String what) {
        db.sql(RECORD)
                .param("recordedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("what", what)
                .query((_, _) -> what)
                .single();
        // PostgreSQL's word takes a moment. In this process the next reader already sees the change.
        events.publishEvent(new DataChanged(municipalities.current()));
    }
}
