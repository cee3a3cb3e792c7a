package no.rodtrad.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.plan.model.Plan;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanFacts;
import no.rodtrad.plan.model.PlanKind;
import no.rodtrad.plan.model.PlanLevel;
import no.rodtrad.plan.model.PlanSource;
import no.rodtrad.plan.model.PlanStatus;
import no.rodtrad.plan.model.PlanStatusStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {

    private static final String SOURCES = """
            SELECT key, title, known_at, why FROM plan_source WHERE known_at < :knownBefore ORDER BY known_at, key
            """;

    private static final String PLANS = """
            SELECT key, name, name_printed, kind, kind_printed, level, parent, ordered_by, period, adopted_by,
                case_number, dated, dated_what, next_step, note
            FROM plan_register
            ORDER BY position
            """;

    private static final String STATUSES = """
            SELECT plan, status, source, known_at FROM plan_status WHERE known_at < :knownBefore ORDER BY plan, known_at
            """;

    private static final String ELEMENTS = """
            SELECT key, kind, parent, plan, printed_order, title, title_printed, summary, shared, owners, committees,
                partial, measurement, ambition, note, source, known_at
            FROM plan_element
            WHERE known_at < :knownBefore
            ORDER BY position
            """;

    private static final String IS_LOADED = "SELECT EXISTS (SELECT 1 FROM plan_source)";

    private static final String LAST_POSITION = "SELECT coalesce(max(position), 0) FROM plan_element";

    private static final String ADD_SOURCE = """
            INSERT INTO plan_source (key, title, known_at, why, recorded_at)
            VALUES (:key, :title, :knownAt, :why, :recordedAt)
            """;

    private static final String ADD_PLAN = """
            INSERT INTO plan_register (key, position, name, name_printed, kind, kind_printed, level, parent, ordered_by,
                period, adopted_by, case_number, dated, dated_what, next_step, note, recorded_at)
            VALUES (:key, :position, :name, :namePrinted, :kind, :kindPrinted, :level, :parent, :orderedBy,
                :period, :adoptedBy, :caseNumber, :dated, :datedWhat, :nextStep, :note, :recordedAt)
            """;

    private static final String ADD_STATUS = """
            INSERT INTO plan_status (plan, status, source, known_at, recorded_at)
            VALUES (:plan, :status, :source, :knownAt, :recordedAt)
            """;

    private static final String ADD_ELEMENT = """
            INSERT INTO plan_element (key, kind, position, parent, plan, printed_order, title, title_printed, summary,
                shared, owners, committees, partial, measurement, ambition, note, source, known_at, recorded_at)
            VALUES (:key, :kind, :position, :parent, :plan, :order, :title, :titlePrinted, :summary,
                :shared, :owners, :committees, :partial, :measurement, :ambition, :note, :source, :knownAt, :recordedAt)
            """;

    private final JdbcClient db;

    PlanStore(JdbcClient db) {
        this.db = db;
    }

    boolean isLoaded() {
        return db.sql(IS_LOADED).query(Boolean.class).single();
    }

    PlanFacts read(AsOf asOf) {
        var before = asOf.end().atOffset(ZoneOffset.UTC);
        var statuses = new HashMap<String, List<PlanStatusStep>>();
        db.sql(STATUSES).param("knownBefore", before).query(row -> {
            var step = new PlanStatusStep(
                    PlanStatus.ofCode(row.getString("status")).orElseThrow(), row.getString("source"), knownAt(row));
            statuses.computeIfAbsent(row.getString("plan"), _ -> new ArrayList<>())
                    .add(step);
        });
        var plans = db.sql(PLANS)
                .query((row, _) -> {
                    var known = statuses.get(row.getString("key"));
                    return Optional.ofNullable(known == null ? null : plan(row, known));
                })
                .list();
        var elements = db.sql(ELEMENTS)
                .param("knownBefore", before)
                .query((row, _) -> element(row))
                .list();
        var sources = db.sql(SOURCES)
                .param("knownBefore", before)
                .query((row, _) -> new PlanSource(
                        row.getString("key"), row.getString("title"), knownAt(row), row.getString("why")))
                .list();
        return new PlanFacts(sources, plans.stream().flatMap(Optional::stream).toList(), elements);
    }

    void add(PlanFacts facts, Instant recordedAt) {
        var recorded = recordedAt.atOffset(ZoneOffset.UTC);
        for (var source : facts.sources()) add(source, recorded);
        for (int i = 0; i < facts.plans().size(); i++) add(facts.plans().get(i), i + 1, recorded);
        for (int i = 0; i < facts.elements().size(); i++) add(facts.elements().get(i), i + 1, recorded);
    }

    /** Adds things after those that are there. */
    void add(PlanSource source, List<PlanElement> elements, Instant recordedAt) {
        var recorded = recordedAt.atOffset(ZoneOffset.UTC);
        add(source, recorded);
        int last = db.sql(LAST_POSITION).query(Integer.class).single();
        for (var element : elements) add(element, ++last, recorded);
    }

    private void add(PlanSource source, OffsetDateTime recorded) {
        db.sql(ADD_SOURCE)
                .param("key", source.key())
                .param("title", source.title())
                .param("knownAt", source.knownAt().atOffset(ZoneOffset.UTC))
                .param("why", source.why())
                .param("recordedAt", recorded)
                .update();
    }

    private void add(Plan plan, int position, OffsetDateTime recorded) {
        db.sql(ADD_PLAN)
                .param("key", plan.key())
                .param("position", position)
                .param("name", plan.name())
                .param("namePrinted", plan.namePrinted())
                .param("kind", plan.kind().code())
                .param("kindPrinted", plan.kindPrinted())
                .param("level", plan.level().code())
                .param("parent", plan.parent().orElse(null))
                .param("orderedBy", plan.orderedBy().orElse(null))
                .param("period", plan.period().orElse(null))
                .param("adoptedBy", plan.adoptedBy().orElse(null))
                .param("caseNumber", plan.caseNumber().orElse(null))
                .param("dated", plan.dated().map(Plan.PlanDate::text).orElse(null))
                .param("datedWhat", plan.dated().map(Plan.PlanDate::what).orElse(null))
                .param("nextStep", plan.nextStep().orElse(null))
                .param("note", plan.note().orElse(null))
                .param("recordedAt", recorded)
                .update();
        for (var step : plan.statuses()) {
            db.sql(ADD_STATUS)
                    .param("plan", plan.key())
                    .param("status", step.status().code())
                    .param("source", step.source())
                    .param("knownAt", step.knownAt().atOffset(ZoneOffset.UTC))
                    .param("recordedAt", recorded)
                    .update();
        }
    }

    private void add(PlanElement element, int position, OffsetDateTime recorded) {
        db.sql(ADD_ELEMENT)
                .param("key", element.key())
                .param("kind", element.kind().code())
                .param("position", position)
                .param("parent", element.parent().orElse(null))
                .param("plan", element.plan().orElse(null))
                .param("order", element.order())
                .param("title", element.title())
                .param("titlePrinted", element.titlePrinted())
                .param("summary", element.summary().orElse(null))
                .param("shared", element.shared())
                .param("owners", element.owners().toArray(String[]::new))
                .param("committees", element.committees().toArray(String[]::new))
                .param("partial", element.partial())
                .param("measurement", element.measurement().orElse(null))
                .param("ambition", element.ambition().orElse(null))
                .param("note", element.note().orElse(null))
                .param("source", element.source())
                .param("knownAt", element.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", recorded)
                .update();
    }

    private static Plan plan(ResultSet row, List<PlanStatusStep> statuses) throws SQLException {
        var dated = optional(row, "dated");
        return new Plan(
                row.getString("key"),
                row.getString("name"),
                row.getBoolean("name_printed"),
                PlanKind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("kind_printed"),
                PlanLevel.ofCode(row.getString("level")).orElseThrow(),
                optional(row, "parent"),
                optional(row, "ordered_by"),
                optional(row, "period"),
                optional(row, "adopted_by"),
                optional(row, "case_number"),
                dated.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Plan.PlanDate(dated.get(), row.getString("dated_what"))),
                optional(row, "next_step"),
                optional(row, "note"),
                statuses);
    }

    private static PlanElement element(ResultSet row) throws SQLException {
        return new PlanElement(
                row.getString("key"),
                PlanElementKind.ofCode(row.getString("kind")).orElseThrow(),
                optional(row, "parent"),
                optional(row, "plan"),
                row.getInt("printed_order"),
                row.getString("title"),
                row.getBoolean("title_printed"),
                optional(row, "summary"),
                row.getBoolean("shared"),
                List.of((String[]) row.getArray("owners").getArray()),
                List.of((String[]) row.getArray("committees").getArray()),
                row.getBoolean("partial"),
                optional(row, "measurement"),
                optional(row, "ambition"),
                optional(row, "note"),
                row.getString("source"),
                knownAt(row));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant knownAt(ResultSet row) throws SQLException {
        return row.getObject("known_at", OffsetDateTime.class).toInstant();
    }
}
