package no.rodtrad.intake.job;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mappings that the municipality keeps by name, to be used again. Each change is a new version. */
@Service
public class MappingShelf {

    private static final String NEWEST = """
            SELECT DISTINCT ON (name) name, version, yaml
            FROM intake_mapping
            ORDER BY name, version DESC
            """;

    private static final String ADD = """
            INSERT INTO intake_mapping (name, version, yaml, saved_by, saved_at)
            SELECT :name, coalesce(max(version), 0) + 1, :yaml, :by, :at
            FROM intake_mapping
            WHERE name = :name
            """;

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext('intake_mapping'), hashtext(:name))::text";

    private final JdbcClient db;
    private final Clock clock;

    MappingShelf(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A mapping as it was last kept. */
    public record Kept(String name, int version, String yaml) {}

    /** The newest version of each, by name. */
    @Transactional(readOnly = true)
    public List<Kept> all() {
        return db.sql(NEWEST)
                .query((row, _) -> new Kept(row.getString("name"), row.getInt("version"), row.getString("yaml")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Transactional
    public void keep(String name, String yaml, String by) {
        db.sql(LOCK).param("name", name).query(String.class).optional();
        db.sql(ADD)
                .param("name", name)
                .param("yaml", yaml)
                .param("by", by)
                .param("at", clock.instant().atOffset(UTC))
                .update();
    }
}
