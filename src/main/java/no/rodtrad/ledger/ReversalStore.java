package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.model.ImportSum;
import no.rodtrad.ledger.model.LedgerImport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes an import back by another with the sign turned, and reads what an import posted. */
@Repository
class ReversalStore {

    private static final String SUMS = """
            SELECT t.fiscal_year, t.account_class, t.cost_centre, sum(amounts.ore)::bigint AS amount_ore
            FROM ledger_total t
            CROSS JOIN LATERAL (SELECT sum(each) AS ore FROM unnest(t.amounts_ore) AS each) amounts
            WHERE t.import_id = :importId
            GROUP BY t.fiscal_year, t.account_class, t.cost_centre
            ORDER BY t.fiscal_year, t.account_class, t.cost_centre
            """;

    private static final String ADD_IMPORT = """
            INSERT INTO ledger_import
                (id, name, entity, sha256, bytes, scope, origin, known_at, recorded_at, entries, debit_ore, credit_ore)
            SELECT :id, :name, entity, 'reverses ' || id, 0, scope, origin, :now, :now, entries, credit_ore, debit_ore
            FROM ledger_import
            WHERE id = :importId
            """;

    private static final String ADD_ENTRIES = """
            INSERT INTO ledger_entry (cost_centre, import_id, art, fiscal_year, period, account_class, amount_ore,
                voucher, entry_date, function, project, text)
            SELECT cost_centre, :id, art, fiscal_year, period, account_class, -amount_ore,
                voucher, entry_date, function, project, text
            FROM ledger_entry
            WHERE import_id = :importId
            """;

    private static final String ADD_TOTALS = """
            INSERT INTO ledger_total (import_id, fiscal_year, account_class, cost_centre, project, opening, arts,
                functions, amounts_ore, entries)
            SELECT :id, fiscal_year, account_class, cost_centre, project, opening, arts, functions,
                ARRAY(SELECT -each FROM unnest(amounts_ore) WITH ORDINALITY AS part(each, place) ORDER BY place),
                entries
            FROM ledger_total
            WHERE import_id = :importId
            """;

    private static final String ADD_REVERSAL = """
            INSERT INTO ledger_reversal (import_id, reversing_id, reversed_by, reason)
            VALUES (:importId, :id, :by, :reason)
            """;

    private static final String ADD_SPANS = """
            INSERT INTO ledger_voucher_span (import_id, fiscal_year, first_voucher, last_voucher)
            SELECT :id, fiscal_year, first_voucher, last_voucher
            FROM ledger_voucher_span
            WHERE import_id = :importId
            """;

    private static final String IS_REVERSED = """
            SELECT EXISTS (SELECT 1 FROM ledger_reversal WHERE import_id = :importId OR reversing_id = :importId)
            """;

    private final JdbcClient db;

    ReversalStore(JdbcClient db) {
        this.db = db;
    }

    List<ImportSum> sums(int importId) {
        return db.sql(SUMS)
                .param("importId", importId)
                .query((row, _) -> new ImportSum(
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getInt("account_class"),
                        row.getInt("cost_centre"),
                        Money.ore(row.getLong("amount_ore"))))
                .list();
    }

    /** Whether it was taken back, or takes another back. */
    boolean isReversed(int importId) {
        return db.sql(IS_REVERSED)
                .param("importId", importId)
                .query(Boolean.class)
                .single();
    }

    void reverse(LedgerImport batch, int id, String name, String by, String reason, Instant now) {
        db.sql(ADD_IMPORT)
                .param("id", id)
                .param("name", name)
                .param("now", now.atOffset(UTC))
                .param("importId", batch.id())
                .update();
        db.sql(ADD_ENTRIES).param("id", id).param("importId", batch.id()).update();
        db.sql(ADD_TOTALS).param("id", id).param("importId", batch.id()).update();
        db.sql(ADD_SPANS).param("id", id).param("importId", batch.id()).update();
        db.sql(ADD_REVERSAL)
                .param("importId", batch.id())
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .update();
    }
}
