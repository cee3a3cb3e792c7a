package no.rodtrad.access;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import no.rodtrad.access.model.AccessKey;
import no.rodtrad.access.model.AccessRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and finds keys and sessions, by what their secrets hash to. */
@Repository
class AccessStore {

    private static final String ADD_KEY = """
            INSERT INTO access_key (sha256, role, name, recorded_at, ends_at)
            VALUES (:sha256, :role, :name, :recordedAt, :endsAt)
            RETURNING id
            """;

    private static final String END_KEY = """
            INSERT INTO access_key_end (key_id, ended_at)
            SELECT id, :endedAt FROM access_key WHERE id = :id
            ON CONFLICT DO NOTHING
            """;

    private static final String KEYS = """
            SELECT k.id, k.role, k.name, k.recorded_at, k.ends_at, e.ended_at
            FROM access_key k
            LEFT JOIN access_key_end e ON e.key_id = k.id
            ORDER BY k.id
            """;

    private static final String KEY_BY_HASH = """
            SELECT k.id, k.role, k.name, k.recorded_at, k.ends_at, e.ended_at
            FROM access_key k
            LEFT JOIN access_key_end e ON e.key_id = k.id
            WHERE k.sha256 = :sha256
            """;

    private static final String KEY_OF_SESSION = """
            SELECT k.id, k.role, k.name, k.recorded_at, k.ends_at, e.ended_at
            FROM access_session s
            JOIN access_key k ON k.id = s.key_id
            LEFT JOIN access_key_end e ON e.key_id = k.id
            WHERE s.sha256 = :sha256 AND s.ends_at > :now
            """;

    private static final String ADD_SESSION = """
            INSERT INTO access_session (sha256, key_id, begun_at, ends_at)
            VALUES (:sha256, :keyId, :begunAt, :endsAt)
            """;

    private static final String END_SESSION = "DELETE FROM access_session WHERE sha256 = :sha256";

    private static final String FORGET_OLD_SESSIONS = "DELETE FROM access_session WHERE ends_at <= :now";

    private final JdbcClient db;

    AccessStore(JdbcClient db) {
        this.db = db;
    }

    int addKey(byte[] sha256, AccessRole role, String name, Instant recordedAt, Instant endsAt) {
        return db.sql(ADD_KEY)
                .param("sha256", sha256)
                .param("role", role.code())
                .param("name", name)
                .param("recordedAt", recordedAt.atOffset(UTC))
                .param("endsAt", endsAt.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Whether there was such a key to end. */
    boolean endKey(int id, Instant endedAt) {
        return db.sql(END_KEY)
                        .param("id", id)
                        .param("endedAt", endedAt.atOffset(UTC))
                        .update()
                > 0;
    }

    List<AccessKey> keys() {
        return db.sql(KEYS).query((row, _) -> key(row)).list();
    }

    Optional<AccessKey> key(byte[] sha256) {
        return db.sql(KEY_BY_HASH)
                .param("sha256", sha256)
                .query((row, _) -> key(row))
                .optional();
    }

    Optional<AccessKey> keyOfSession(byte[] sha256, Instant now) {
        return db.sql(KEY_OF_SESSION)
                .param("sha256", sha256)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> key(row))
                .optional();
    }

    void addSession(byte[] sha256, int keyId, Instant begunAt, Instant endsAt) {
        db.sql(FORGET_OLD_SESSIONS).param("now", begunAt.atOffset(UTC)).update();
        db.sql(ADD_SESSION)
                .param("sha256", sha256)
                .param("keyId", keyId)
                .param("begunAt", begunAt.atOffset(UTC))
                .param("endsAt", endsAt.atOffset(UTC))
                .update();
    }

    void endSession(byte[] sha256) {
        db.sql(END_SESSION).param("sha256", sha256).update();
    }

    private static AccessKey key(ResultSet row) throws SQLException {
        return new AccessKey(
                row.getInt("id"),
                AccessRole.ofCode(row.getString("role")).orElse(AccessRole.READER),
                row.getString("name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
