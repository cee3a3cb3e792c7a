package no.rodtrad.statement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a municipality has chosen for its statements, file by file. A later file never overwrites an earlier one. */
@Repository
class ChoiceStore {

    private static final String ADD = """
            INSERT INTO statement_choice (kind, file, content, known_at, recorded_at)
            VALUES (:kind, :file, :content, :knownAt, :recordedAt)
            """;

    private static final String KNOWN = """
            SELECT DISTINCT ON (kind) kind, file, content
            FROM statement_choice
            WHERE known_at < :end
            ORDER BY kind, known_at DESC, id DESC
            """;

    private static final String DAYS = "SELECT DISTINCT known_at FROM statement_choice";

    private final JdbcClient db;

    ChoiceStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a file that was read and found right. */
    void add(ChoiceKind kind, FormFile file, Instant knownAt, Instant recordedAt) {
        db.sql(ADD)
                .param("kind", kind.code())
                .param("file", file.name())
                .param("content", file.text())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest file of each kind that was known by the end of the day. */
    Map<ChoiceKind, FormFile> known(AsOf asOf) {
        var files = new EnumMap<ChoiceKind, FormFile>(ChoiceKind.class);
        db.sql(KNOWN).param("end", asOf.end().atOffset(ZoneOffset.UTC)).query(row -> {
            files.put(
                    ChoiceKind.ofCode(row.getString("kind")),
                    new FormFile(row.getString("file"), row.getString("content")));
        });
        return files;
    }

    /** When files were known. */
    List<Instant> known() {
        return db.sql(DAYS)
                .query((row, _) ->
                        row.getObject("known_at", OffsetDateTime.class).toInstant())
                .list();
    }
}
