package no.rodtrad.investment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.investment.model.InvestmentStatus;
import no.rodtrad.investment.model.ProjectState;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.CommitteeCode;
import no.rodtrad.organisation.model.EntityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of projects, their frames and what is said of them. */
@Repository
class InvestmentStore {

    private static final String ADD_PROJECT = """
            INSERT INTO investment_project (key, position, name, entity, committee, budget_area, part, place, district,
                description, priority, started, planned_end, origin, known_at, recorded_at)
            VALUES (:key, :position, :name, :entity, :committee, :area, :part, :place, :district,
                :description, :priority, :started, :plannedEnd, :origin, :knownAt, :recordedAt)
            """;

    private static final String ADD_FRAME = """
            INSERT INTO investment_frame (project, amount_ore, decision, origin, known_at, recorded_at)
            VALUES (:project, :amount, :decision, :origin, :knownAt, :recordedAt)
            """;

    private static final String ADD_STATUS = """
            INSERT INTO investment_status (fiscal_year, committee, section, position, name, projects, state, note,
                known_at, recorded_at)
            VALUES (:year, :committee, :section, :position, :name, :projects, :state, :note, :knownAt, :recordedAt)
            """;

    private static final String PROJECTS = """
            SELECT p.key, p.name, p.entity, p.committee, p.budget_area, p.part, p.place, p.district, p.description,
                   p.priority, p.started, p.planned_end, p.origin,
                   f.amount_ore, f.decision, f.origin AS frame_origin
            FROM investment_project p
            LEFT JOIN LATERAL (
                SELECT amount_ore, decision, origin
                FROM investment_frame
                WHERE project = p.key AND known_at < :end
                ORDER BY known_at DESC
                LIMIT 1
            ) f ON true
            WHERE p.known_at < :end
            ORDER BY p.position, p.key
            """;

    private static final String NAMES = "SELECT key, name FROM investment_project WHERE key IN (:keys)";

    private static final String COUNT = "SELECT count(*) FROM investment_project";

    /** Of a row that was told twice the last counts. */
    private static final String STATUSES = """
            SELECT DISTINCT ON (committee, section, position)
                   fiscal_year, committee, section, position, name, projects, state, note
            FROM investment_status
            WHERE fiscal_year = :year AND known_at < :end
            ORDER BY committee, section, position, known_at DESC
            """;

    /** The name of a project. */
    record Name(String key, String name) {}

    private static final String KNOWN = """
            SELECT known_at FROM investment_project
            UNION SELECT known_at FROM investment_frame
            UNION SELECT known_at FROM investment_status
            ORDER BY known_at
            """;

    private final JdbcClient db;

    InvestmentStore(JdbcClient db) {
        this.db = db;
    }

    int count() {
        return db.sql(COUNT).query(Integer.class).single();
    }

    void add(InvestmentProject project, int position, Instant knownAt, Instant recordedAt) {
        db.sql(ADD_PROJECT)
                .param("key", project.key())
                .param("position", position)
                .param("name", project.name())
                .param("entity", project.entity().value())
                .param(
                        "committee",
                        project.committee().map(CommitteeCode::value).orElse(null))
                .param("area", project.area().map(BudgetAreaCode::value).orElse(null))
                .param("part", project.part())
                .param("place", project.place().orElse(null))
                .param("district", project.district().orElse(null))
                .param("description", project.description().orElse(null))
                .param("priority", orNull(project.priority()))
                .param("started", orNull(project.started()))
                .param("plannedEnd", orNull(project.plannedEnd()))
                .param("origin", project.origin().code())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
        project.frame().ifPresent(frame -> add(project.key(), frame, knownAt, recordedAt));
    }

    List<Instant> known() {
        return db.sql(KNOWN)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    void add(String project, TotalFrame frame, Instant knownAt, Instant recordedAt) {
        db.sql(ADD_FRAME)
                .param("project", project)
                .param("amount", frame.amount().ore())
                .param("decision", frame.decision().map(DecisionId::value).orElse(null))
                .param("origin", frame.origin().code())
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(InvestmentStatus status, Instant knownAt, Instant recordedAt) {
        db.sql(ADD_STATUS)
                .param("year", status.year().value())
                .param("committee", status.committee().value())
                .param("section", status.section())
                .param("position", status.position())
                .param("name", status.name())
                .param("projects", status.projects().toArray(new String[0]))
                .param("state", status.state().code())
                .param("note", status.note().orElse(null))
                .param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<InvestmentProject> projects(AsOf asOf) {
        return db.sql(PROJECTS)
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> project(row))
                .list();
    }

    List<Name> names(List<String> keys) {
        if (keys.isEmpty()) return List.of();
        return db.sql(NAMES)
                .param("keys", keys)
                .query((row, _) -> new Name(row.getString("key"), row.getString("name")))
                .list();
    }

    List<InvestmentStatus> statuses(FiscalYear year, AsOf asOf) {
        return db.sql(STATUSES)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new InvestmentStatus(
                        new FiscalYear(row.getInt("fiscal_year")),
                        new CommitteeCode(row.getString("committee")),
                        row.getString("section"),
                        row.getInt("position"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("projects").getArray()),
                        ProjectState.ofCode(row.getString("state")).orElseThrow(),
                        Optional.ofNullable(row.getString("note"))))
                .list();
    }

    private static InvestmentProject project(ResultSet row) throws SQLException {
        return new InvestmentProject(
                row.getString("key"),
                row.getString("name"),
                new EntityCode(row.getString("entity")),
                Optional.ofNullable(row.getString("committee")).map(CommitteeCode::new),
                Optional.ofNullable(row.getString("budget_area")).map(BudgetAreaCode::new),
                row.getInt("part"),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("district")),
                Optional.ofNullable(row.getString("description")),
                number(row, "priority"),
                number(row, "started"),
                number(row, "planned_end"),
                frame(row),
                Origin.ofCode(row.getString("origin")));
    }

    private static Optional<TotalFrame> frame(ResultSet row) throws SQLException {
        long ore = row.getLong("amount_ore");
        if (row.wasNull()) return Optional.empty();
        return Optional.of(new TotalFrame(
                Money.ore(ore),
                Optional.ofNullable(row.getString("decision")).map(DecisionId::new),
                Origin.ofCode(row.getString("frame_origin"))));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
