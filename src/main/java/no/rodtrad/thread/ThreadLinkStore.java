package no.rodtrad.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.thread.model.LinkReason;
import no.rodtrad.thread.model.ThreadLink;
import no.rodtrad.thread.model.ThreadLinkKind;
import no.rodtrad.thread.model.ThreadLinkState;
import no.rodtrad.thread.model.ThreadStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThreadLinkStore {

    private static final String INSERT = """
            INSERT INTO thread_link (from_ref, to_ref, wanted, kind, state, source, reason, reason_words,
                valid_from, valid_to, known_at, recorded_at)
            VALUES (:fromRef, :toRef, :wanted, :kind, :state, :source, :reason, :reasonWords,
                :validFrom::date, :validTo::date, :knownAt, :recordedAt)
            """;

    private static final String CURRENT = """
            SELECT l.from_ref, l.to_ref, l.wanted, l.kind, l.state, l.source, l.reason, l.reason_words,
                l.valid_from, l.valid_to, l.known_at
            FROM thread_link l
            WHERE thread_link_counts(l, :knownBefore, :day)
            ORDER BY l.id
            """;

    /**
     * Both ways at once. A row goes on in the direction it came from, so that a walk up never turns down to the
     * siblings. The path stops a circle.
     */
    private static final String WALK = """
            WITH RECURSIVE walk (id, up, at, node, depth, path) AS (
                SELECT l.id, way.up, :start::text, CASE WHEN way.up THEN l.above_ref ELSE l.below_ref END, 1,
                    ARRAY[:start::text]
                FROM (VALUES (true), (false)) AS way (up)
                JOIN thread_link l
                  ON (way.up AND l.below_ref = :start) OR (NOT way.up AND l.above_ref = :start)
                WHERE thread_link_counts(l, :knownBefore, :day)
              UNION ALL
                SELECT l.id, w.up, w.node, CASE WHEN w.up THEN l.above_ref ELSE l.below_ref END, w.depth + 1,
                    w.path || w.node
                FROM walk w
                JOIN thread_link l
                  ON (w.up AND l.below_ref = w.node) OR (NOT w.up AND l.above_ref = w.node)
                WHERE thread_link_counts(l, :knownBefore, :day) AND w.node <> ALL (w.path)
            ), nearest AS (
                SELECT DISTINCT ON (id, up) id, up, at, node, depth FROM walk ORDER BY id, up, depth
            )
            SELECT w.up, w.at, w.node, w.depth, l.from_ref, l.to_ref, l.wanted, l.kind, l.state, l.source, l.reason,
                l.reason_words, l.valid_from, l.valid_to, l.known_at
            FROM nearest w
            JOIN thread_link l USING (id)
            ORDER BY w.up DESC, w.depth, l.id
            """;

    private static final String VERSION = "SELECT coalesce(max(id), 0) FROM thread_link";

    private final JdbcClient db;

    ThreadLinkStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ThreadLink link, Instant recordedAt) {
        db.sql(INSERT)
                .param("fromRef", link.from().toString())
                .param("toRef", link.to().map(Ref::toString).orElse(null))
                .param("wanted", link.wanted().orElse(null))
                .param("kind", link.kind().code())
                .param("state", link.state().code())
                .param("source", link.source())
                .param("reason", link.reason().map(LinkReason::code).orElse(null))
                .param(
                        "reasonWords",
                        link.reason().map(LinkReason::words).orElse(List.of()).toArray(String[]::new))
                .param("validFrom", link.validFrom().orElse(null))
                .param("validTo", link.validTo().orElse(null))
                .param("knownAt", link.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    long version() {
        return db.sql(VERSION).query(Long.class).single();
    }

    List<ThreadLink> current(AsOf asOf) {
        return db.sql(CURRENT)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .param("day", asOf.day())
                .query((row, _) -> link(row))
                .list();
    }

    List<ThreadStep> walk(Ref start, AsOf asOf) {
        return db.sql(WALK)
                .param("start", start.toString())
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .param("day", asOf.day())
                .query((row, _) -> new ThreadStep(
                        link(row),
                        Optional.ofNullable(row.getString("node")).map(ThreadLinkStore::ref),
                        ref(row.getString("at")),
                        row.getInt("depth"),
                        row.getBoolean("up")))
                .list();
    }

    private static ThreadLink link(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("reason_words").getArray();
        return new ThreadLink(
                ref(row.getString("from_ref")),
                Optional.ofNullable(row.getString("to_ref")).map(ThreadLinkStore::ref),
                Optional.ofNullable(row.getString("wanted")),
                ThreadLinkKind.ofCode(row.getString("kind")),
                ThreadLinkState.ofCode(row.getString("state")),
                row.getString("source"),
                Optional.ofNullable(row.getString("reason")).map(code -> new LinkReason(code, Arrays.asList(words))),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }

    private static Ref ref(String text) {
        return Ref.parse(text).orElseThrow(() -> new IllegalStateException("Not a reference: " + text));
    }
}
