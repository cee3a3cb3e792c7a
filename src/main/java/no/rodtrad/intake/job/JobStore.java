package no.rodtrad.intake.job;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads jobs, and what happened to them. */
@Repository
class JobStore {

    private static final String ADD = """
            INSERT INTO intake_job (name, bytes, sha256, kind, at_once, put_in_by, recorded_at)
            VALUES (:name, :bytes, :sha256, :kind, :atOnce, :by, :at)
            RETURNING id
            """;

    /** Two who move a job at once would take the same number; the second waits, and sees where the first left it. */
    private static final String LOCK_MOVES =
            "SELECT pg_advisory_xact_lock(hashtext('intake_move ' || current_schema()), :jobId)::text";

    /** Held by who works on a job, as long as the transaction of the work lasts. */
    private static final String LOCK_WORK =
            "SELECT pg_advisory_xact_lock(hashtext('intake_work ' || current_schema()), :jobId)::text";

    private static final String TRY_WORK =
            "SELECT pg_try_advisory_xact_lock(hashtext('intake_work ' || current_schema()), :jobId)";

    private static final String MOVE = """
            INSERT INTO intake_job_move (job_id, number, state, moved_by, reason, moved_at)
            SELECT :jobId, coalesce(max(number), 0) + 1, :state, :by, :reason, :at
            FROM intake_job_move
            WHERE job_id = :jobId
            """;

    private static final String JOBS = """
            SELECT *
            FROM intake_job_now
            ORDER BY id DESC
            LIMIT 200
            """;

    private static final String JOB = "SELECT * FROM intake_job_now WHERE id = :jobId";

    /** Others of the same content on their way in, the newest first. */
    private static final String TWINS = """
            SELECT *
            FROM intake_job_now
            WHERE sha256 = :sha256 AND id <> :jobId AND state NOT IN ('taken', 'withdrawn', 'taken_back')
            ORDER BY id DESC
            LIMIT 10
            """;

    private static final String LEFT_LYING = """
            SELECT *
            FROM intake_job_now
            WHERE state IN ('received', 'read', 'refused', 'given_up') AND moved_at < :before
            ORDER BY id
            """;

    private static final String SAY = """
            INSERT INTO intake_job_choice (job_id, number, entity, scope, fiscal_year, said_by, said_at)
            SELECT :jobId, coalesce(max(number), 0) + 1, :entity, :scope, :year, :by, :at
            FROM intake_job_choice
            WHERE job_id = :jobId
            """;

    private static final String CHOOSE_MAPPING = """
            INSERT INTO intake_job_mapping (job_id, number, yaml, chosen_by, chosen_at)
            SELECT :jobId, coalesce(max(number), 0) + 1, :yaml, :by, :at
            FROM intake_job_mapping
            WHERE job_id = :jobId
            """;

    private static final String MAPPING = """
            SELECT yaml FROM intake_job_mapping WHERE job_id = :jobId ORDER BY number DESC LIMIT 1
            """;

    private static final String ADD_READING = """
            INSERT INTO intake_reading (job_id, number, found, read_at)
            SELECT :jobId, coalesce(max(number), 0) + 1, :found::jsonb, :at
            FROM intake_reading
            WHERE job_id = :jobId
            """;

    private static final String READING = """
            SELECT found::text FROM intake_reading WHERE job_id = :jobId ORDER BY number DESC LIMIT 1
            """;

    private static final String ADD_CONTROL = """
            INSERT INTO intake_control (job_id, number, place, typed, scale, typed_by, typed_at)
            SELECT :jobId, coalesce(max(number), 0) + 1, :place, :typed, :scale, :by, :at
            FROM intake_control
            WHERE job_id = :jobId
            """;

    private static final String CONTROLS = """
            SELECT DISTINCT ON (place) place, typed, scale
            FROM intake_control
            WHERE job_id = :jobId
            ORDER BY place, number DESC
            """;

    private static final String ADD_TAKEN = """
            INSERT INTO intake_taken (job_id, batches, left_out, explained)
            VALUES (:jobId, :batches, :leftOut, :explained)
            """;

    private static final String TAKEN = "SELECT batches, left_out, explained FROM intake_taken WHERE job_id = :jobId";

    private static final String REQUEST = """
            SELECT sent, job_id FROM intake_request WHERE idempotency_key = :key
            """;

    private static final String ADD_REQUEST = """
            INSERT INTO intake_request (idempotency_key, sent, job_id, recorded_at)
            VALUES (:key, :sent, :jobId, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    JobStore(JdbcClient db) {
        this.db = db;
    }

    /** A control sum as somebody typed it. */
    record Typed(String place, String typed, String scale) {

        private static final String THOUSANDS = "THOUSANDS";

        static Typed of(String place, String typed, boolean thousands) {
            return new Typed(place, typed, thousands ? THOUSANDS : "KRONER");
        }

        boolean isThousands() {
            return scale.equals(THOUSANDS);
        }
    }

    /**
     * What a job became.
     *
     * @param batches the references of the imports, as far as they can be taken back
     * @param leftOut how many lines of the file are not in it
     * @param explained why the sums differ from the control sums, when they do
     */
    record Taken(List<Ref> batches, int leftOut, String explained) {}

    /** What a program called a request, and what it sent. */
    record Request(String sent, int jobId) {}

    int add(String name, long bytes, String sha256, JobKind kind, boolean atOnce, String by, Instant at) {
        return db.sql(ADD)
                .param("name", name)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("kind", kind.code())
                .param("atOnce", atOnce)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .query(Integer.class)
                .single();
    }

    /** Moves a job unless it has gone elsewhere meanwhile. Says whether it was moved. */
    boolean move(int jobId, Set<JobState> from, JobState to, String by, String reason, Instant at) {
        db.sql(LOCK_MOVES).param("jobId", jobId).query(String.class).optional();
        var job = job(jobId);
        if (job.isEmpty() || !from.contains(job.get().state())) return false;
        move(jobId, to, by, reason, at);
        return true;
    }

    /** Waits until nobody else works on it, and keeps others away until the transaction is over. */
    void holdWork(int jobId) {
        db.sql(LOCK_WORK).param("jobId", jobId).query(String.class).optional();
    }

    /** Whether nobody works on it, here or in another process. */
    boolean isIdle(int jobId) {
        return db.sql(TRY_WORK).param("jobId", jobId).query(Boolean.class).single();
    }

    void move(int jobId, JobState state, String by, String reason, Instant at) {
        db.sql(MOVE)
                .param("jobId", jobId)
                .param("state", state.code())
                .param("by", by)
                .param("reason", reason)
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<ImportJob> jobs() {
        return db.sql(JOBS).query((row, _) -> job(row)).list();
    }

    Optional<ImportJob> job(int jobId) {
        return db.sql(JOB).param("jobId", jobId).query((row, _) -> job(row)).optional();
    }

    void choose(int jobId, String yaml, String by, Instant at) {
        db.sql(CHOOSE_MAPPING)
                .param("jobId", jobId)
                .param("yaml", yaml)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<String> mapping(int jobId) {
        return db.sql(MAPPING).param("jobId", jobId).query(String.class).optional();
    }

    void add(int jobId, Reading reading, Instant at) {
        db.sql(ADD_READING)
                .param("jobId", jobId)
                .param("found", JSON.writeValueAsString(reading).replace("\\u0000", ""))
                .param("at", at.atOffset(UTC))
                .update();
    }

    Optional<Reading> reading(int jobId) {
        return db.sql(READING)
                .param("jobId", jobId)
                .query(String.class)
                .optional()
                .map(found -> JSON.readValue(found, Reading.class));
    }

    void add(int jobId, Typed control, String by, Instant at) {
        db.sql(ADD_CONTROL)
                .param("jobId", jobId)
                .param("place", control.place())
                .param("typed", control.typed())
                .param("scale", control.scale())
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
    }

    List<Typed> controls(int jobId) {
        return db.sql(CONTROLS)
                .param("jobId", jobId)
                .query((row, _) -> new Typed(row.getString("place"), row.getString("typed"), row.getString("scale")))
                .list();
    }

    void taken(int jobId, Taken taken) {
        db.sql(ADD_TAKEN)
                .param("jobId", jobId)
                .param("batches", taken.batches().stream().map(Ref::toString).collect(Collectors.joining(" ")))
                .param("leftOut", taken.leftOut())
                .param("explained", taken.explained())
                .update();
    }

    Optional<Taken> taken(int jobId) {
        return db.sql(TAKEN)
                .param("jobId", jobId)
                .query((row, _) ->
                        new Taken(refs(row.getString("batches")), row.getInt("left_out"), row.getString("explained")))
                .optional();
    }

    Optional<Request> request(String key) {
        return db.sql(REQUEST)
                .param("key", key)
                .query((row, _) -> new Request(row.getString("sent"), row.getInt("job_id")))
                .optional();
    }

    /** Whether it is remembered by us; not when somebody else was first. */
    boolean remember(String key, String sent, int jobId, Instant at) {
        return db.sql(ADD_REQUEST)
                        .param("key", key)
                        .param("sent", sent)
                        .param("jobId", jobId)
                        .param("at", at.atOffset(UTC))
                        .update()
                > 0;
    }

    private static List<Ref> refs(String written) {
        return Stream.of(written.split(" "))
                .flatMap(each -> Ref.parse(each).stream())
                .toList();
    }

    /** Other files of the same content that are neither in use nor taken away. */
    List<ImportJob> twins(ImportJob job) {
        return db.sql(TWINS)
                .param("sha256", job.sha256())
                .param("jobId", job.id())
                .query((row, _) -> job(row))
                .list();
    }

    /** Files that nobody did anything with since then. */
    List<ImportJob> leftLying(Instant before) {
        return db.sql(LEFT_LYING)
                .param("before", before.atOffset(UTC))
                .query((row, _) -> job(row))
                .list();
    }

    void say(int jobId, FileChoices choices, String by, Instant at) {
        var year = choices.year();
        db.sql(SAY)
                .param("jobId", jobId)
                .param("entity", choices.entity().value())
                .param("scope", choices.scope().code())
                .param("year", year.isPresent() ? year.getAsInt() : null, Types.INTEGER)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private static FileChoices choices(ResultSet row) throws SQLException {
        int year = row.getInt("fiscal_year");
        var stated = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        return new FileChoices(
                new EntityCode(row.getString("entity")), ImportScope.ofCode(row.getString("scope")), stated);
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getInt("id"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                JobKind.ofCode(row.getString("kind")),
                row.getBoolean("at_once"),
                choices(row),
                row.getString("put_in_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                JobState.ofCode(row.getString("state")),
                row.getString("moved_by"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
