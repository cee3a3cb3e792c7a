package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** There are millions of entries. A page that reads them all answers in seconds, and then nobody gets an answer. */
@RodtradTest
class EntryTablePlansTest {

    /**
     * Run while a batch is taken in, which reads what it has just written, or when everything is written out by a
     * command. No page waits for them.
     */
    private static final Set<String> IMPORT_ONLY = Set.of("LedgerStore.VOUCHERS_AGAIN", "LedgerEntryStore.ALL");

    private static final Pattern READS =
            Pattern.compile("(?is)\\s*(SELECT|WITH)\\b.*\\b(FROM|JOIN)\\s+ledger_entry\\b.*");

    /** Rows as an import leaves them: in runs, each sorted by cost centre and art. */
    private static final String FILL = """
            INSERT INTO ledger_entry (cost_centre, import_id, art, fiscal_year, period, account_class, amount_ore,
                                      voucher, entry_date, function, text)
            SELECT 1 + n * 317 % 2000, 1 + run % 13, 100 * (10 + n * 7 % 80) + n % 3, 2024, 1 + run % 13, 1,
                   (n * 7919 % 2000000) - 500000, n / 4, DATE '2024-01-01' + (n % 365)::integer, 202, 'linje'
            FROM generate_series(1::bigint, :entries) AS n, LATERAL (SELECT n / 100000 AS run) AS chunk
            ORDER BY run, 1, 3
            """;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void no_page_reads_all_of_a_million_entries() throws SQLException {
        var municipality = TestMunicipality.fresh(municipalities);
        fill(municipality, 1_000_000);
        var plans = new SqlPlans(db, transactions);
        var scanning = new ArrayList<String>();
        int asked = 0;
        for (var statement : SqlStatements.all()) {
            if (!READS.matcher(statement.sql()).matches() || IMPORT_ONLY.contains(statement.place())) continue;
            asked++;
            var answer = municipalities.in(municipality, () -> plans.of(statement));
            if (!(answer instanceof Accepted<String>(var plan)) || plan.contains("Seq Scan on ledger_entry")) {
                scanning.add(statement + "\n" + answer);
            }
        }
        assertThat(asked).as("Statements that read ledger_entry").isPositive();
        assertThat(scanning)
                .as("Let these pages read sums (ledger_total), or find entries through an index.")
                .isEmpty();
    }

    /** As the owner of the tables, past the importer: what is tested is the plan. */
    private void fill(MunicipalityKey municipality, int entries) throws SQLException {
        try (var connection = municipalities.in(municipality, this::connection)) {
            connection.setAutoCommit(true);
            var statements = List.of(
                    "RESET ROLE",
                    FILL.replace(":entries", Integer.toString(entries)),
                    "SELECT brin_summarize_new_values('ledger_entry_drill'::regclass)",
                    "ANALYZE ledger_entry");
            try {
                for (var statement : statements) execute(connection, statement);
            } finally {
                execute(connection, "SET ROLE rodtrad_app");
            }
        }
    }

    private Connection connection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
