package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which years are closed. When the council has adopted the accounts of a year (kommuneloven § 14-2), nothing is posted
 * in it and nothing taken back from it, until somebody says on what authority it is opened again.
 */
@Service
public class LedgerYears {

    private static final String CLOSED = """
            SELECT fiscal_year
            FROM (SELECT DISTINCT ON (fiscal_year) fiscal_year, closed
                  FROM ledger_year_closing ORDER BY fiscal_year, id DESC) AS latest
            WHERE closed
            """;

    private static final String ADD = """
            INSERT INTO ledger_year_closing (fiscal_year, closed, authority, recorded_at)
            VALUES (:year, :closed, :authority, :now)
            """;

    private final JdbcClient db;
    private final Clock clock;

    LedgerYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The closed years, the oldest first. */
    @Transactional(readOnly = true)
    public Set<FiscalYear> closed() {
        var years = new TreeSet<FiscalYear>();
        db.sql(CLOSED).query(row -> {
            years.add(new FiscalYear(row.getInt("fiscal_year")));
        });
        return years;
    }

    /** @param authority the decision on the accounts, such as «KST 45/25» */
    @Transactional
    public void close(FiscalYear year, String authority) {
        add(year, true, authority);
    }

    /** @param authority who said so, and why */
    @Transactional
    public void reopen(FiscalYear year, String authority) {
        add(year, false, authority);
    }

    private void add(FiscalYear year, boolean closed, String authority) {
        db.sql(ADD)
                .param("year", year.value())
                .param("closed", closed)
                .param("authority", authority)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
