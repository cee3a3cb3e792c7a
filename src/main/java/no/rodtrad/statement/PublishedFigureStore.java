package no.rodtrad.statement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.PublishedFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Values as a source printed them. */
@Repository
class PublishedFigureStore {

    private static final String ADD = """
            INSERT INTO statement_published_figure
                (figure, source_table, printed, unit, printed_column, note, known_at, recorded_at)
            VALUES (:figure, :sourceTable, :printed, :unit, :printedColumn, :note, :knownAt, :recordedAt)
            ON CONFLICT (figure, source_table) DO NOTHING
            """;

    private static final String KNOWN = """
            SELECT figure, source_table, printed, unit, printed_column, note
            FROM statement_published_figure
            WHERE known_at < :end
            ORDER BY figure, source_table
            """;

    private final JdbcClient db;

    PublishedFigureStore(JdbcClient db) {
        this.db = db;
    }

    /** Adds it, unless something is stored for that figure in that table. */
    boolean add(PublishedFigure figure, Instant knownAt, Instant recordedAt) {
        return db.sql(ADD)
                        .param("figure", figure.ref().id())
                        .param("sourceTable", figure.sourceTable())
                        .param("printed", figure.printed())
                        .param("unit", figure.unit().code())
                        .param("printedColumn", figure.printedColumn().orElse(null))
                        .param("note", figure.note().orElse(null))
                        .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<PublishedFigure> known(AsOf asOf) {
        return db.sql(KNOWN)
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PublishedFigure(
                        Ref.figure(row.getString("figure")),
                        row.getBigDecimal("printed"),
                        PublishedFigure.Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
                        row.getString("source_table"),
                        Optional.ofNullable(row.getString("printed_column")),
                        Optional.ofNullable(row.getString("note"))))
                .list();
    }
}
