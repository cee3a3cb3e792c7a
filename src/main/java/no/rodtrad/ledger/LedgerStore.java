package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ControlTotals;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.model.EntityCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Writes imports, and reads which there are. Sums and entries are read by {@link LedgerEntryStore}. */
@Repository
class LedgerStore {

    /** Two imports at once would take the same number; the second waits until the first is done. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext('ledger_import'), hashtext(current_schema()))::text";

    private static final String NEXT_ID = "SELECT coalesce(max(id), 0) + 1 FROM ledger_import";

    private static final String ADD = """
            INSERT INTO ledger_import
                (id, name, entity, sha256, bytes, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore)
            VALUES (:id, :name, :entity, :sha256, :bytes, :scope, :origin, :knownAt, :recordedAt, :entries, :debit,
                :credit)
            """;

    private static final String ADD_SPAN = """
            INSERT INTO ledger_voucher_span (import_id, fiscal_year, first_voucher, last_voucher)
            VALUES (:importId, :year, :first, :last)
            """;

    private static final String OVERLAPPING = """
            SELECT DISTINCT s.import_id
            FROM ledger_voucher_span s
            JOIN ledger_import present ON present.id = s.import_id
            JOIN ledger_import added ON added.id = :importId AND added.entity = present.entity
            WHERE s.import_id <> :importId
              AND NOT EXISTS (SELECT FROM ledger_reversal r WHERE s.import_id IN (r.import_id, r.reversing_id))
              AND s.fiscal_year = :year AND s.first_voucher <= :last AND s.last_voucher >= :first
            """;

    private static final String VOUCHERS_AGAIN = """
            SELECT DISTINCT added.fiscal_year, added.voucher, present.import_id
            FROM ledger_entry added
            JOIN ledger_entry present
              ON present.fiscal_year = added.fiscal_year AND present.voucher = added.voucher
            WHERE added.import_id = :importId AND present.import_id IN (:others)
            ORDER BY added.fiscal_year, added.voucher
            LIMIT 301
            """;

    private static final String ALL = """
            SELECT id, name, entity, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore
            FROM ledger_import
            WHERE known_at < :end
            ORDER BY known_at, id
            """;

    private static final String OF_YEAR = """
            SELECT id, name, entity, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore
            FROM ledger_import
            WHERE known_at < :end AND id IN (SELECT import_id FROM ledger_voucher_span WHERE fiscal_year = :year)
            ORDER BY known_at, id
            """;

    private static final String BY_HASH = """
            SELECT id, name, entity, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore
            FROM ledger_import
            WHERE entity = :entity AND sha256 = :sha256
              AND NOT EXISTS (SELECT FROM ledger_reversal r WHERE r.import_id = ledger_import.id)
            """;

    private static final String BY_ID = """
            SELECT id, name, entity, sha256, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore
            FROM ledger_import
            WHERE id = :importId
            """;

    private static final String SAME_SIZE = "SELECT EXISTS (SELECT 1 FROM ledger_import WHERE bytes = :bytes)";

    private static final String ENTRIES_BEFORE =
            "SELECT coalesce(sum(entries), 0)::bigint FROM ledger_import WHERE id <> :importId";

    private static final String INDEX_NEW_ENTRIES = "SELECT ledger_index_new_entries(:isMost)::text";

    static final String COPY_ENTRIES = """
            COPY ledger_entry (cost_centre, import_id, art, fiscal_year, period, account_class, amount_ore, voucher,
                entry_date, function, project, text)
            FROM STDIN (FORMAT binary)
            """;

    static final String COPY_TOTALS = """
            COPY ledger_total (import_id, fiscal_year, account_class, cost_centre, project, opening, arts, functions,
                amounts_ore, entries)
            FROM STDIN (FORMAT binary)
            """;

    /** A voucher that an earlier import holds already. */
    record VoucherAgain(int year, long voucher, int importId) {}

    private final JdbcClient db;
    private final DataSource dataSource;

    LedgerStore(JdbcClient db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
    }

    /** Waits for other imports of the municipality, and keeps them away until the transaction is over. */
    void holdImports() {
        db.sql(LOCK).query(String.class).optional();
    }

    /** Waits for other imports of the municipality, and gives the next number. */
    int nextId() {
        holdImports();
        return db.sql(NEXT_ID).query(Integer.class).single();
    }

    /** COPY on the connection of the transaction. */
    CopyManager copies() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection is none to PostgreSQL.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    void add(LedgerImport batch, long bytes) {
        db.sql(ADD)
                .param("id", batch.id())
                .param("name", batch.name())
                .param("entity", batch.entity().value())
                .param("sha256", batch.sha256())
                .param("bytes", bytes)
                .param("scope", batch.scope().code())
                .param("origin", batch.origin().code())
                .param("knownAt", batch.knownAt().atOffset(UTC))
                .param("recordedAt", batch.recordedAt().atOffset(UTC))
                .param("entries", batch.totals().entries())
                .param("debit", batch.totals().debit().ore())
                .param("credit", batch.totals().credit().ore())
                .update();
    }

    void addSpan(int importId, int year, BatchTotals.Span span) {
        db.sql(ADD_SPAN)
                .param("importId", importId)
                .param("year", year)
                .param("first", span.first())
                .param("last", span.last())
                .update();
    }

    /** Imports of the same entity whose range of voucher numbers meets this one. Most imports meet none. */
    List<Integer> overlapping(int importId, int year, BatchTotals.Span span) {
        return db.sql(OVERLAPPING)
                .param("importId", importId)
                .param("year", year)
                .param("first", span.first())
                .param("last", span.last())
                .query(Integer.class)
                .list();
    }

    List<VoucherAgain> vouchersAgain(int importId, List<Integer> others) {
        return db.sql(VOUCHERS_AGAIN)
                .param("importId", importId)
                .param("others", others)
                .query((row, _) ->
                        new VoucherAgain(row.getInt("fiscal_year"), row.getLong("voucher"), row.getInt("import_id")))
                .list();
    }

    /** Lets pages find the entries of an import. */
    void indexEntries(LedgerImport batch) {
        long before = db.sql(ENTRIES_BEFORE)
                .param("importId", batch.id())
                .query(Long.class)
                .single();
        db.sql(INDEX_NEW_ENTRIES)
                .param("isMost", batch.totals().entries() > before)
                .query(String.class)
                .optional();
    }

    Optional<LedgerImport> withId(int id) {
        return db.sql(BY_ID)
                .param("importId", id)
                .query((row, _) -> imported(row))
                .optional();
    }

    List<LedgerImport> imports(AsOf asOf) {
        return db.sql(ALL)
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> imported(row))
                .list();
    }

    List<LedgerImport> imports(FiscalYear year, AsOf asOf) {
        return db.sql(OF_YEAR)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> imported(row))
                .list();
    }

    /** The import of that very file into the accounts of that entity. */
    Optional<LedgerImport> withHash(EntityCode entity, String sha256) {
        return db.sql(BY_HASH)
                .param("entity", entity.value())
                .param("sha256", sha256)
                .query((row, _) -> imported(row))
                .optional();
    }

    boolean hasOneOfSize(long bytes) {
        return db.sql(SAME_SIZE).param("bytes", bytes).query(Boolean.class).single();
    }

    private static LedgerImport imported(ResultSet row) throws SQLException {
        return new LedgerImport(
                row.getInt("id"),
                row.getString("name"),
                new EntityCode(row.getString("entity")),
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
