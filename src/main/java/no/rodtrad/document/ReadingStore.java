package no.rodtrad.document;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import no.rodtrad.document.model.Reading;
import no.rodtrad.kernel.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReadingStore {

    private static final String READINGS = """
        SELECT chapter, sentence, figure, place, shown, exact
        FROM document_reading
        WHERE document = :document
        ORDER BY recorded_at, chapter, sentence, figure, place, shown, exact
        """;

    /** Read again with the same number: nothing new is known. */
    private static final String ADD = """
        INSERT INTO document_reading (document, chapter, sentence, figure, place, shown, exact, read_by, recorded_at)
        VALUES (:document, :chapter, :sentence, :figure, :place, :shown, :exact, :readBy, :recordedAt)
        ON CONFLICT DO NOTHING
        """;

    private final JdbcClient db;

    ReadingStore(JdbcClient db) {
        this.db = db;
    }

    /** All readings of a document, oldest first. */
    List<Reading> readings(String document) {
        return db.sql(READINGS)
                .param("document", document)
                .query((row, n) -> new Reading(
                        row.getString("chapter"),
                        row.getString("sentence"),
                        Ref.figure(row.getString("figure")),
                        row.getInt("place"),
                        row.getString("shown"),
                        row.getString("exact")))
                .list();
    }

    /** @return how many were new */
    int add(String document, Collection<Reading> readings, String readBy, Instant recordedAt) {
        int added = 0;
        for (var reading : readings) {
            added += db.sql(ADD)
                    .param("document", document)
                    .param("chapter", reading.chapter())
                    .param("sentence", reading.sentence())
                    .param("figure", reading.figure().id())
                    .param("place", reading.place())
                    .param("shown", reading.shown())
                    .param("exact", reading.exact())
                    .param("readBy", readBy)
                    .param("recordedAt", recordedAt.atOffset(UTC))
                    .update();
        }
        return added;
    }
}
