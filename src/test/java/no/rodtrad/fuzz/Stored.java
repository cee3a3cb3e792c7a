package no.rodtrad.fuzz;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies in the tables of the municipality that the caller works in. */
final class Stored {

    private static final String TABLES = """
            SELECT table_name
              FROM information_schema.tables
             WHERE table_schema = current_schema()
               AND table_type = 'BASE TABLE'
             ORDER BY table_name
            """;

    /** Entries, roll-ups and imports tell the same, and every import of a whole is in balance. */
    private static final String QUARREL = """
            SELECT count(*)
              FROM (SELECT i.id, i.entries, i.debit_ore - i.credit_ore AS difference
                      FROM ledger_import i) i
              LEFT JOIN (SELECT import_id, count(*) AS entries, sum(amount_ore) AS sum
                           FROM ledger_entry GROUP BY import_id) e ON e.import_id = i.id
              LEFT JOIN (SELECT import_id, sum(n) AS entries, sum(a) AS sum
                           FROM ledger_total, unnest(entries, amounts_ore) AS parts (n, a)
                          GROUP BY import_id) t ON t.import_id = i.id
             WHERE i.entries <> coalesce(e.entries, 0)
                OR i.entries <> coalesce(t.entries, 0)
                OR i.difference <> coalesce(e.sum, 0)
                OR coalesce(e.sum, 0) <> coalesce(t.sum, 0)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    Stored(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Rows of each table that has any. */
    Map<String, Long> rows() {
        return Objects.requireNonNull(reading.execute(_ -> {
            var sql = jdbc.sql(TABLES).query(String.class).list().stream()
                    .map(table -> "SELECT '" + table + "' AS name, count(*) AS n FROM " + table)
                    .collect(Collectors.joining(" UNION ALL "));
            var rows = new TreeMap<String, Long>();
            jdbc.sql(sql).query(row -> {
                if (row.getLong("n") > 0) rows.put(row.getString("name"), row.getLong("n"));
            });
            return rows;
        }));
    }

    /** How many imports do not agree with what was stored of them. */
    long quarrels() {
        return Objects.requireNonNull(
                reading.execute(_ -> jdbc.sql(QUARREL).query(Long.class).single()));
    }
}
