package no.rodtrad.document;

import static java.time.ZoneOffset.UTC;

import java.time.OffsetDateTime;
import java.util.List;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.document.model.GateAcceptance.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AcceptanceStore {

    private static final String LAST = """
        SELECT DISTINCT ON (finding)
            finding, accepted, chapter, kind, quote, printed, computed, reason, said_by, signed_in, recorded_at
        FROM document_acceptance
        WHERE document = :document
        ORDER BY finding, turn DESC
        """;

    /** Nothing when the last entry says the same already. */
    private static final String ADD = """
        INSERT INTO document_acceptance (document, finding, turn, accepted, chapter, kind, quote, printed, computed,
            reason, said_by, signed_in, recorded_at)
        SELECT :document, :finding, count(*) + 1, :accepted, :chapter, :kind, :quote, :printed, :computed,
            :reason, :saidBy, :signedIn, :recordedAt
        FROM document_acceptance
        WHERE document = :document AND finding = :finding
        HAVING (count(*) % 2 = 0) = :accepted
        ON CONFLICT DO NOTHING
        """;

    private final JdbcClient db;

    AcceptanceStore(JdbcClient db) {
        this.db = db;
    }

    /** What was last said of each finding of a document. */
    List<GateAcceptance> last(String document) {
        return db.sql(LAST)
                .param("document", document)
                .query((row, _) -> new GateAcceptance(
                        row.getString("finding"),
                        row.getBoolean("accepted"),
                        row.getString("chapter"),
                        row.getString("kind"),
                        row.getString("quote"),
                        row.getString("printed"),
                        row.getString("computed"),
                        new Said(
                                row.getString("said_by"),
                                row.getBoolean("signed_in"),
                                row.getString("reason"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())))
                .list();
    }

    /** Says whether it was written: not when the last entry of the finding says the same. */
    boolean add(String document, GateAcceptance entry) {
        return db.sql(ADD)
                        .param("document", document)
                        .param("finding", entry.finding())
                        .param("accepted", entry.accepted())
                        .param("chapter", entry.chapter())
                        .param("kind", entry.kind())
                        .param("quote", entry.quote())
                        .param("printed", entry.printed())
                        .param("computed", entry.computed())
                        .param("reason", entry.said().reason())
                        .param("saidBy", entry.said().by())
                        .param("signedIn", entry.said().signedIn())
                        .param("recordedAt", entry.said().at().atOffset(UTC))
                        .update()
                > 0;
    }
}
