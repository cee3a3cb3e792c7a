package no.rodtrad.statistic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.statistic.model.StatisticUnit;
import no.rodtrad.statistic.model.StatisticValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stated values, and shows them as figures. Of several about the same, the newest known counts. */
@Service
public class StatisticService implements FigureSource {

    private static final String COLUMNS = """
            SELECT DISTINCT ON (key) series, year, part, part_name, value, unit, source, place, origin, known_at
            FROM statistic_value
            """;

    private static final String BY_KEY = COLUMNS + """
            WHERE key = :key AND known_at < :knownBefore
            ORDER BY key, known_at DESC
            """;

    private static final String BY_SERIES = COLUMNS + """
            WHERE series = :series AND known_at < :knownBefore
            ORDER BY key, known_at DESC
            """;

    private static final String ALL = COLUMNS + """
            WHERE known_at < :knownBefore
            ORDER BY key, known_at DESC
            """;

    private static final String ADD = """
            INSERT INTO statistic_value (key, series, year, part, part_name, value, unit, source, place, origin,
                known_at, recorded_at)
            VALUES (:key, :series, :year, :part, :partName, :value, :unit, :source, :place, :origin, :knownAt,
                :recordedAt)
            """;

    private static final String DAYS = "SELECT DISTINCT known_at FROM statistic_value ORDER BY known_at";

    private final JdbcClient db;
    private final ChangeLog changes;
    private final Clock clock;

    StatisticService(JdbcClient db, ChangeLog changes, Clock clock) {
        this.db = db;
        this.changes = changes;
        this.clock = clock;
    }

    /** Stores all of them, or none. */
    @Transactional
    public Outcome<Integer> load(List<StatisticValue> values) {
        var problems = new ArrayList<Problem>();
        var keys = new HashSet<String>();
        for (var value : values) {
            if (!keys.add(value.key())) {
                problems.add(new Problem("", 0, "key", value.key(), "statistic.problem.key-twice", List.of()));
            }
        }
        if (!problems.isEmpty()) return new Outcome.Rejected<>(problems);
        var recordedAt = clock.instant().atOffset(ZoneOffset.UTC);
        for (var value : values) {
            db.sql(ADD)
                    .param("key", value.key())
                    .param("series", value.series())
                    .param("year", value.year())
                    .param("part", value.part().orElse(null))
                    .param("partName", value.partName().orElse(null))
                    .param("value", value.value())
                    .param("unit", value.unit().code())
                    .param("source", value.source())
                    .param("place", value.place())
                    .param("origin", value.origin().code())
                    .param("knownAt", value.knownAt().atOffset(ZoneOffset.UTC))
                    .param("recordedAt", recordedAt)
                    .update();
        }
        changes.record("statistic");
        return new Outcome.Accepted<>(values.size());
    }

    /** When something was stated, in order. */
    @Transactional(readOnly = true)
    List<Instant> known() {
        return db.sql(DAYS)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    /** All values of a series, by key. */
    @Transactional(readOnly = true)
    public List<StatisticValue> series(String series, AsOf asOf) {
        return db.sql(BY_SERIES)
                .param("series", series)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> value(row))
                .list();
    }

    /** Every value that is known, by key. */
    @Transactional(readOnly = true)
    public List<StatisticValue> values(AsOf asOf) {
        return db.sql(ALL)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> value(row))
                .list();
    }

    /** The value as a figure, by its key without {@code stated.}. */
    @Transactional(readOnly = true)
    public Optional<Figure> stated(String key, AsOf asOf) {
        return db.sql(BY_KEY)
                .param("key", key)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> value(row))
                .optional()
                .map(value -> value.figure(asOf));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.id().startsWith(StatisticValue.PREFIX)) return Optional.empty();
        return stated(ref.id().substring(StatisticValue.PREFIX.length()), asOf);
    }

    private static StatisticValue value(ResultSet row) throws SQLException {
        return new StatisticValue(
                row.getString("series"),
                row.getInt("year"),
                Optional.ofNullable(row.getString("part")),
                Optional.ofNullable(row.getString("part_name")),
                row.getBigDecimal("value"),
                StatisticUnit.ofCode(row.getString("unit")).orElseThrow(),
                row.getString("source"),
                row.getString("place"),
                Origin.ofCode(row.getString("origin")),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
