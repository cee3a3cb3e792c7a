package no.rodtrad.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.note.NoteFact;
import no.rodtrad.statement.model.note.NoteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stated for the notes. A later statement of the same never overwrites the earlier one. */
@Repository
class NoteStore {

    private static final String ADD = """
            INSERT INTO statement_note_fact (register, year, item, part, position, name, value, unit, rounded_to, words,
                decision, source, place, origin, known_at, recorded_at)
            VALUES (:register, :year, :item, :part, :position, :name, :value, :unit, :roundedTo, :words,
                :decision, :source, :place, :origin, :knownAt, :recordedAt)
            """;

    private static final String KNOWN = """
            SELECT DISTINCT ON (register, year, item, part) register, year, item, part, position, name, value, unit,
                rounded_to, words, decision, source, place, origin, known_at
            FROM statement_note_fact
            WHERE known_at < :end
            ORDER BY register, year, item, part, known_at DESC
            """;

    private static final String SOURCES = """
            SELECT DISTINCT known_at, source FROM statement_note_fact
            WHERE year IN (:years)
            ORDER BY known_at, source
            """;

    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    void add(Collection<NoteFact> facts, Instant recordedAt) {
        for (var fact : facts) add(fact, recordedAt);
    }

    private void add(NoteFact fact, Instant recordedAt) {
        db.sql(ADD)
                .param("register", fact.key().register())
                .param("year", fact.key().year().value())
                .param("item", fact.key().item())
                .param("part", fact.key().part())
                .param("position", fact.position())
                .param("name", fact.name())
                .param("value", fact.value().orElse(null))
                .param("unit", fact.unit().code())
                .param("roundedTo", fact.roundedTo())
                .param("words", fact.words().orElse(null))
                .param("decision", fact.decision().map(Ref::toString).orElse(null))
                .param("source", fact.source())
                .param("place", fact.place())
                .param("origin", fact.origin().code())
                .param("knownAt", fact.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<NoteFact> known(AsOf asOf) {
        return db.sql(KNOWN)
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> fact(row))
                .list();
    }

    /** A source, and when what it states became known. */
    record Source(Instant knownAt, String name) {}

    /** What stated something of the years, in the order it became known. */
    List<Source> sources(Set<FiscalYear> years) {
        return db.sql(SOURCES)
                .param("years", years.stream().map(FiscalYear::value).toList())
                .query((row, _) -> new Source(
                        row.getObject("known_at", OffsetDateTime.class).toInstant(), row.getString("source")))
                .list();
    }

    private static NoteFact fact(ResultSet row) throws SQLException {
        return new NoteFact(
                new NoteKey(
                        row.getString("register"),
                        new FiscalYear(row.getInt("year")),
                        row.getString("item"),
                        row.getString("part")),
                row.getInt("position"),
                row.getString("name"),
                Optional.ofNullable(row.getBigDecimal("value")),
                NoteFact.Unit.ofCode(row.getString("unit")),
                row.getLong("rounded_to"),
                Optional.ofNullable(row.getString("words")),
                Optional.ofNullable(row.getString("decision")).flatMap(Ref::parse),
                row.getString("source"),
                row.getString("place"),
                Origin.ofCode(row.getString("origin")),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
