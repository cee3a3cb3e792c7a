package no.rodtrad.budget;

import static java.time.ZoneOffset.UTC;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.rodtrad.budget.model.AdjustmentAuthority;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetImport;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Writes adjustments, and reads which there are. Their entries and sums are read by {@link BudgetEntryStore}. */
@Repository
class BudgetStore {

    /** An adjustment with what the tables know it by. */
    record Stored(int number, AdjustmentHead head, boolean partial) {}

    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext('budget_adjustment'), hashtext(current_schema()))::text";

    private static final String NEXT_NUMBER = "SELECT coalesce(max(number), 0) + 1 FROM budget_adjustment";

    private static final String NEXT_IMPORT = "SELECT coalesce(max(id), 0) + 1 FROM budget_import";

    private static final String IDS = "SELECT id FROM budget_adjustment";

    private static final String ADD = """
            INSERT INTO budget_adjustment
                (number, id, fiscal_year, kind, authority, decision, round, what, finding, scope, origin, import_id,
                 known_at, recorded_at, entries, balance_ore)
            VALUES (:number, :id, :year, :kind, :authority, :decision, :round, :what, :finding, :scope, :origin,
                 :importId, :knownAt, :recordedAt, :entries, :balance)
            """;

    private static final String ADD_IMPORT = """
            INSERT INTO budget_import
                (id, name, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore)
            VALUES (:id, :name, :sha256, :scope, :origin, :knownAt, :recordedAt, :entries, :debit, :credit)
            """;

    private static final String ENTRIES_BEFORE =
            "SELECT coalesce(sum(entries), 0)::bigint FROM budget_import WHERE id <> :import";

    private static final String ANALYZE = "SELECT budget_analyze()::text";

    private static final int WORTH_ANALYZING = 5_000;

    private static final String OF_YEAR = """
            SELECT number, id, fiscal_year, kind, authority, decision, round, what, finding, scope, origin, known_at
            FROM budget_adjustment
            WHERE fiscal_year = :year AND known_at < :end
            ORDER BY known_at, number
            """;

    private static final String BY_ID = """
            SELECT number, id, fiscal_year, kind, authority, decision, round, what, finding, scope, origin, known_at
            FROM budget_adjustment
            WHERE id = :id
            """;

    private static final String IMPORTS = """
            SELECT id, name, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore
            FROM budget_import
            ORDER BY known_at, id
            """;

    private static final String COPY_ENTRIES = """
            COPY budget_entry (adjustment, cost_centre, account_class, art, function, project, amount_ore, origin, text)
            FROM STDIN
            """;

    private static final String COPY_TOTALS = """
            COPY budget_total (adjustment, cost_centre, art_group, amount_ore, entries, origin) FROM STDIN
            """;

    private final JdbcClient db;
    private final DataSource dataSource;

    BudgetStore(JdbcClient db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    /** Waits for others who add to the budget of the municipality, and gives the next number. */
    int nextNumber() {
        db.sql(LOCK).query(String.class).optional();
        return db.sql(NEXT_NUMBER).query(Integer.class).single();
    }

    int nextImport() {
        return db.sql(NEXT_IMPORT).query(Integer.class).single();
    }

    List<String> ids() {
        return db.sql(IDS).query(String.class).list();
    }

    void add(Stored stored, Optional<Integer> importId, int entries, Money balance, Instant recordedAt) {
        var head = stored.head();
        db.sql(ADD)
                .param("number", stored.number())
                .param("id", head.id().value())
                .param("year", head.year().value())
                .param("kind", head.kind().code())
                .param("authority", head.authority().code())
                .param("decision", head.decision().map(DecisionId::value).orElse(null))
                .param("round", head.round())
                .param("what", head.what())
                .param("finding", head.finding().orElse(null))
                .param("scope", (stored.partial() ? ImportScope.PARTIAL : ImportScope.WHOLE).code())
                .param("origin", head.origin().code())
                .param("importId", importId.orElse(null))
                .param("knownAt", head.knownAt().atOffset(UTC))
                .param("recordedAt", recordedAt.atOffset(UTC))
                .param("entries", entries)
                .param("balance", balance.ore())
                .update();
    }

    void add(BudgetImport batch) {
        db.sql(ADD_IMPORT)
                .param("id", batch.id())
                .param("name", batch.name())
                .param("sha256", batch.sha256())
                .param("scope", batch.scope().code())
                .param("origin", batch.origin().code())
                .param("knownAt", batch.knownAt().atOffset(UTC))
                .param("recordedAt", batch.recordedAt().atOffset(UTC))
                .param("entries", batch.totals().entries())
                .param("debit", batch.totals().debit().ore())
                .param("credit", batch.totals().credit().ore())
                .update();
    }

    /**
     * Lets the planner know of an import that is most of what there is. It would learn by itself within a minute, but
     * the first reader would wait a tenth of a second for a plan made for an empty table. After a smaller import what
     * it knows is still about right, and a few thousand rows are soon read whatever the plan.
     */
    void analyzeAfter(BudgetImport batch) {
        long entries = batch.totals().entries();
        if (entries < WORTH_ANALYZING) return;
        long before = db.sql(ENTRIES_BEFORE)
                .param("import", batch.id())
                .query(Long.class)
                .single();
        if (entries > before) db.sql(ANALYZE).query(String.class).optional();
    }

    void copyEntries(CharSequence rows) {
        copy(COPY_ENTRIES, rows);
    }

    void copyTotals(CharSequence rows) {
        copy(COPY_TOTALS, rows);
    }

    List<Stored> ofYear(FiscalYear year, AsOf asOf) {
        return db.sql(OF_YEAR)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> stored(row))
                .list();
    }

    Optional<Stored> find(AdjustmentId id) {
        return db.sql(BY_ID)
                .param("id", id.value())
                .query((row, _) -> stored(row))
                .optional();
    }

    List<BudgetImport> imports() {
        return db.sql(IMPORTS).query((row, _) -> imported(row)).list();
    }

    private void copy(String sql, CharSequence rows) {
        if (rows.isEmpty()) return;
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows.toString()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL refused the rows of a COPY.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var head = new AdjustmentHead(
                new AdjustmentId(row.getString("id")),
                new FiscalYear(row.getInt("fiscal_year")),
                AdjustmentKind.ofCode(row.getString("kind")),
                AdjustmentAuthority.ofCode(row.getString("authority")),
                Optional.ofNullable(row.getString("decision")).map(DecisionId::new),
                row.getString("round"),
                row.getString("what"),
                Optional.ofNullable(row.getString("finding")),
                Origin.ofCode(row.getString("origin")),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
        boolean partial = ImportScope.ofCode(row.getString("scope")) == ImportScope.PARTIAL;
        return new Stored(row.getInt("number"), head, partial);
    }

    private static BudgetImport imported(ResultSet row) throws SQLException {
        return new BudgetImport(
                row.getInt("id"),
                row.getString("name"),
                row.getString("sha256"),
                ImportScope.ofCode(row.getString("scope")),
                Origin.ofCode(row.getString("origin")),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new ControlTotals(
                        row.getLong("entries"),
                        Money.ore(row.getLong("debit_ore")),
                        Money.ore(row.getLong("credit_ore"))));
    }
}
