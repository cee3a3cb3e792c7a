package no.rodtrad.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Ref;
import no.rodtrad.plan.model.MeasureOutcome;
import no.rodtrad.reporting.model.MeasureReading;
import no.rodtrad.reporting.model.ReportedItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportingStore {

    private static final String ITEMS = """
            SELECT id, year, kind, area, focus_area, title, quoted, outcome, note_nb, note_nn, note_en, source, known_at
            FROM reporting_item
            WHERE year = :year AND known_at < :knownBefore
            ORDER BY id
            """;

    private static final String READINGS = """
            SELECT measure, year, outcome, title_in_report, by_title, note, known_at
            FROM reporting_reading
            WHERE year = :year AND known_at < :knownBefore
            ORDER BY measure
            """;

    private static final String NEWEST_YEAR = "SELECT max(year) FROM reporting_item WHERE known_at < :knownBefore";

    private static final String REPORT_DAYS = "SELECT DISTINCT source, known_at FROM reporting_item ORDER BY known_at";

    private static final String ADD_ITEM = """
            INSERT INTO reporting_item (id, year, kind, area, focus_area, title, quoted, outcome, note_nb,
                note_nn, note_en, source, known_at, recorded_at)
            VALUES (:id, :year, :kind, :area, :focusArea, :title, :quoted, :outcome, :noteNb, :noteNn, :noteEn,
                :source, :knownAt, :recordedAt)
            """;

    private static final String ADD_READING = """
            INSERT INTO reporting_reading (measure, year, outcome, title_in_report, by_title, note, known_at,
                recorded_at)
            VALUES (:measure, :year, :outcome, :titleInReport, :byTitle, :note, :knownAt, :recordedAt)
            """;

    private final JdbcClient db;

    ReportingStore(JdbcClient db) {
        this.db = db;
    }

    List<ReportedItem> items(FiscalYear year, AsOf asOf) {
        return db.sql(ITEMS)
                .param("year", year.value())
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> item(row))
                .list();
    }

    List<MeasureReading> readings(FiscalYear year, AsOf asOf) {
        return db.sql(READINGS)
                .param("year", year.value())
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new MeasureReading(
                        new Ref("measure", row.getString("measure")),
                        row.getInt("year"),
                        Optional.ofNullable(row.getString("outcome")).flatMap(MeasureOutcome::ofCode),
                        Optional.ofNullable(row.getString("title_in_report")),
                        row.getBoolean("by_title"),
                        Optional.ofNullable(row.getString("note")),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<FiscalYear> newestYear(AsOf asOf) {
        return db.sql(NEWEST_YEAR)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, Integer.class)).map(FiscalYear::new))
                .single();
    }

    List<ReportDay> reportDays() {
        return db.sql(REPORT_DAYS)
                .query((row, _) -> new ReportDay(
                        AsOf.at(row.getObject("known_at", OffsetDateTime.class).toInstant()), row.getString("source")))
                .list();
    }

    /** A day on which a report became known. */
    record ReportDay(AsOf asOf, String source) {}

    void add(ReportedItem item, Instant recordedAt) {
        db.sql(ADD_ITEM)
                .param("id", item.id())
                .param("year", item.year())
                .param("kind", item.kind().name().toLowerCase(Locale.ROOT))
                .param("area", item.area())
                .param("focusArea", item.focusArea())
                .param("title", item.title())
                .param("quoted", item.quoted())
                .param("outcome", item.outcome().code())
                .param("noteNb", item.note().map(OurWords::nb).orElse(null))
                .param("noteNn", item.note().map(OurWords::nn).orElse(null))
                .param("noteEn", item.note().map(OurWords::en).orElse(null))
                .param("source", item.source())
                .param("knownAt", item.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(MeasureReading reading, Instant recordedAt) {
        db.sql(ADD_READING)
                .param("measure", reading.measure().id())
                .param("year", reading.year())
                .param("outcome", reading.outcome().map(MeasureOutcome::code).orElse(null))
                .param("titleInReport", reading.titleInReport().orElse(null))
                .param("byTitle", reading.byTitle())
                .param("note", reading.note().orElse(null))
                .param("knownAt", reading.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ReportedItem item(ResultSet row) throws SQLException {
        var nb = row.getString("note_nb");
        return new ReportedItem(
                row.getString("id"),
                row.getInt("year"),
                ReportedItem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("area"),
                row.getString("focus_area"),
                row.getString("title"),
                row.getBoolean("quoted"),
                MeasureOutcome.ofCode(row.getString("outcome")).orElseThrow(),
                nb == null
                        ? Optional.empty()
                        : Optional.of(new OurWords(nb, row.getString("note_nn"), row.getString("note_en"))),
                row.getString("source"),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }
}
