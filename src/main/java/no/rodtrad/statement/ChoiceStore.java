package no.rodtrad.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a municipality has chosen for its statements, file by file. A later file never overwrites an earlier one. */
@Repository
class ChoiceStore {

    private static final String ADD_BATCH = """
            INSERT INTO statement_choice_batch (kind, file, known_at, recorded_at)
            VALUES (:kind, :file, :knownAt, :recordedAt)
            RETURNING id
            """;

    private static final String ADD_COUNTERPART = """
            INSERT INTO statement_counterpart_rule (batch_id, position, entity, pair, account, function, area, project,
                counterpart, valid_from, valid_to, reason)
            VALUES (:batch, :position, :entity, :pair, :account, :function, :area, :project,
                :counterpart, :valid_from::integer, nullif(:valid_to, '')::integer, :reason)
            """;

    private static final String ADD_PLACING = """
            INSERT INTO statement_mapping_override (batch_id, position, form, account_class, accounts, functions, line,
                valid_from, valid_to, reason)
            VALUES (:batch, :position, :form, :account_class::integer, :accounts, :functions, :line,
                :valid_from::integer, nullif(:valid_to, '')::integer, :reason)
            """;

    private static final String ADD_SIGN = """
            INSERT INTO statement_sign_override (batch_id, position, form, convention, valid_from, valid_to, reason)
            VALUES (:batch, :position, :form, :convention,
                :valid_from::integer, nullif(:valid_to, '')::integer, :reason)
            """;

    private static final String ADD_FRAME = """
            INSERT INTO statement_frame_rule (batch_id, position, outside, valid_from, valid_to, reason)
            VALUES (:batch, :position, :outside, :valid_from::integer, nullif(:valid_to, '')::integer, :reason)
            """;

    private static final String COUNTERPARTS = """
            SELECT entity, pair, account, function, area, project, counterpart,
                   valid_from::text, coalesce(valid_to::text, '') AS valid_to, reason
            FROM statement_counterpart_rule
            WHERE batch_id = (
                SELECT id FROM statement_choice_batch
                WHERE kind = 'counterparts' AND known_at < :end
                ORDER BY known_at DESC, id DESC LIMIT 1)
            ORDER BY position
            """;

    private static final String PLACINGS = """
            SELECT form, account_class::text, accounts, functions, line,
                   valid_from::text, coalesce(valid_to::text, '') AS valid_to, reason
            FROM statement_mapping_override
            WHERE batch_id = (
                SELECT id FROM statement_choice_batch
                WHERE kind = 'placings' AND known_at < :end
                ORDER BY known_at DESC, id DESC LIMIT 1)
            ORDER BY position
            """;

    private static final String SIGNS = """
            SELECT form, convention, valid_from::text, coalesce(valid_to::text, '') AS valid_to, reason
            FROM statement_sign_override
            WHERE batch_id = (
                SELECT id FROM statement_choice_batch
                WHERE kind = 'signs' AND known_at < :end
                ORDER BY known_at DESC, id DESC LIMIT 1)
            ORDER BY position
            """;

    private static final String FRAMES = """
            SELECT outside, valid_from::text, coalesce(valid_to::text, '') AS valid_to, reason
            FROM statement_frame_rule
            WHERE batch_id = (
                SELECT id FROM statement_choice_batch
                WHERE kind = 'frames' AND known_at < :end
                ORDER BY known_at DESC, id DESC LIMIT 1)
            ORDER BY position
            """;

    private final JdbcClient db;

    ChoiceStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds a file that was read and found right. @return how many lines it has */
    int add(ChoiceKind kind, FormFile file, Instant knownAt, Instant recordedAt) {
        int batch = db.sql(ADD_BATCH)
                .param("kind", kind.code())
                .param("file", file.name())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        int position = 0;
        for (var fields : file.rows()) add(kind, batch, position++, fields);
        return position;
    }

    private void add(ChoiceKind kind, int batch, int position, List<String> fields) {
        var statement = switch (kind) {
            case COUNTERPARTS -> db.sql(ADD_COUNTERPART);
            case PLACINGS -> db.sql(ADD_PLACING);
            case SIGNS -> db.sql(ADD_SIGN);
            case FRAMES -> db.sql(ADD_FRAME);
        };
        statement = statement.param("batch", batch).param("position", position);
        for (int i = 0; i < fields.size(); i++) {
            statement = statement.param(kind.header().get(i), fields.get(i));
        }
        statement.update();
    }

    /** The newest file of the kind that was known by the end of the day. */
    FormFile known(ChoiceKind kind, AsOf asOf) {
        var statement = switch (kind) {
            case COUNTERPARTS -> db.sql(COUNTERPARTS);
            case PLACINGS -> db.sql(PLACINGS);
            case SIGNS -> db.sql(SIGNS);
            case FRAMES -> db.sql(FRAMES);
        };
        var rows = statement
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> fields(kind, row))
                .list();
        return FormFile.of(kind.file(), kind.header(), rows);
    }

    private static List<String> fields(ChoiceKind kind, ResultSet row) throws SQLException {
        var fields = new ArrayList<String>();
        for (var column : kind.header()) fields.add(row.getString(column));
        return fields;
    }
}
