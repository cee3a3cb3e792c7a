package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            SELECT fiscal_year, authority, recorded_at
            FROM (SELECT DISTINCT ON (fiscal_year) fiscal_year, closed, authority, recorded_at
                  FROM ledger_year_closing ORDER BY fiscal_year, id DESC) AS latest
            WHERE closed
            ORDER BY fiscal_year
            """;

    private static final String ADD = """
            INSERT INTO ledger_year_closing (fiscal_year, closed, authority, recorded_at)
            VALUES (:year, :closed, :authority, :now)
            """;

    private final JdbcClient db;
    private final LedgerStore ledger;
    private final Clock clock;

    LedgerYears(JdbcClient db, LedgerStore ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** On what authority a year is closed, and since when. */
    public record Closing(FiscalYear year, String authority, Instant recordedAt) {}

    /** The closed years with their authority, the oldest first. */
    @Transactional(readOnly = true)
    public List<Closing> closings() {
        return db.sql(CLOSED)
                .query((row, _) -> new Closing(
                        new FiscalYear(row.getInt("fiscal_year")),
                        row.getString("authority"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The closed years, the oldest first. */
    @Transactional(readOnly = true)
    public Set<FiscalYear> closed() {
        return closings().stream().map(Closing::year).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Waits for an import that is under way, whose entries are then among those that were closed.
     *
     * @param authority the decision on the accounts, such as «KST 45/25»
     */
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
        ledger.holdImports();
        db.sql(ADD)
                .param("year", year.value())
                .param("closed", closed)
                .param("authority", authority)
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
