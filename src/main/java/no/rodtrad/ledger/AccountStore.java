package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.model.ProjectTotal;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the accounts of any entity and class by account, for statements. */
@Repository
class AccountStore {

    /** The parts of an account are added up before they meet their cost centres, since there are many more of them. */
    private static final String SUMS = """
            WITH part AS (
                SELECT i.entity, t.account_class, t.cost_centre, s.function, t.project,
                       CASE WHEN t.account_class = 2 THEN s.art ELSE s.art / 10 END AS account,
                       sum(s.amount_ore) AS amount_ore,
                       sum(s.entries) AS entries,
                       max(array_position(ARRAY['published', 'stated', 'generated'], i.origin)) AS origin
                FROM ledger_total t
                JOIN ledger_import i ON i.id = t.import_id
                CROSS JOIN unnest(t.arts, t.functions, t.amounts_ore, t.entries)
                    AS s (art, function, amount_ore, entries)
                WHERE t.fiscal_year = :year AND i.known_at < :end AND i.entity IN (:entities)
                  AND (t.opening OR NOT :openingOnly)
                GROUP BY i.entity, t.account_class, t.cost_centre, s.function, t.project, account
            )
            SELECT p.entity, p.account_class, p.account, p.function, c.budget_area, p.project,
                   sum(p.amount_ore)::bigint AS amount_ore,
                   sum(p.entries)::bigint AS entries,
                   max(p.origin) AS origin
            FROM part p
            LEFT JOIN chart_cost_centre c ON c.number = p.cost_centre AND c.valid @> :lastDay::date
            GROUP BY p.entity, p.account_class, p.account, p.function, c.budget_area, p.project
            ORDER BY p.entity, p.account_class, p.account, p.function, c.budget_area, p.project
            """;

    private static final String PROJECTS = """
            SELECT t.import_id, t.project, s.art / 10 AS art,
                   sum(s.amount_ore)::bigint AS amount_ore,
                   sum(s.entries)::bigint AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], i.origin)) AS origin
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            CROSS JOIN unnest(t.arts, t.amounts_ore, t.entries) AS s (art, amount_ore, entries)
            WHERE t.fiscal_year = :year AND i.known_at < :end AND t.account_class = 0 AND t.project <> ''
            GROUP BY t.import_id, t.project, s.art / 10
            ORDER BY t.project, s.art / 10, t.import_id
            """;

    private static final String NEWEST = """
            SELECT max(i.known_at)
            FROM ledger_import i
            JOIN ledger_voucher_span s ON s.import_id = i.id
            WHERE s.fiscal_year = :year AND i.entity = :entity AND i.known_at < :end
            """;

    private static final String BALANCE = """
            SELECT i.entity, s.art,
                   sum(s.amount_ore)::bigint AS amount_ore,
                   sum(s.entries)::bigint AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], i.origin)) AS origin
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            CROSS JOIN unnest(t.arts, t.amounts_ore, t.entries) AS s (art, amount_ore, entries)
            WHERE t.fiscal_year = :year AND i.known_at < :end AND i.entity IN (:entities) AND t.account_class = 2
              AND (t.opening OR NOT :openingOnly)
            GROUP BY i.entity, s.art
            ORDER BY i.entity, s.art
            """;

    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    /** Sums by account; {@code openingOnly} leaves what the year began with. */
    List<AccountSum> sums(
            FiscalYear year, Set<EntityCode> entities, AsOf asOf, boolean openingOnly, KostraCodes kostra) {
        if (entities.isEmpty()) return List.of();
        var sums = new LinkedHashMap<AccountSum.Key, AccountSum>();
        db.sql(SUMS)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .param("entities", entities.stream().map(EntityCode::value).toList())
                .param("openingOnly", openingOnly)
                .param("lastDay", year.lastDay())
                .query((ResultSet row) -> {
                    var sum = sum(row, kostra);
                    // Several accounts make a chapter.
                    sums.merge(sum.key(), sum, AccountSum::plus);
                });
        return List.copyOf(sums.values());
    }

    /** The balance sheet by all four digits of its accounts. */
    List<AccountSum> balance(FiscalYear year, Set<EntityCode> entities, AsOf asOf, boolean openingOnly) {
        if (entities.isEmpty()) return List.of();
        return db.sql(BALANCE)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .param("entities", entities.stream().map(EntityCode::value).toList())
                .param("openingOnly", openingOnly)
                .query((row, _) -> new AccountSum(
                        new EntityCode(row.getString("entity")),
                        AccountClass.BALANCE_SHEET,
                        digits("%04d", row.getInt("art")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries"),
                        Origin.values()[row.getInt("origin") - 1]))
                .list();
    }

    /** When the newest of what is known of a year became known. */
    Optional<Instant> newest(FiscalYear year, EntityCode entity, AsOf asOf) {
        return db.sql(NEWEST)
                .param("year", year.value())
                .param("entity", entity.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    private static AccountSum sum(ResultSet row, KostraCodes kostra) throws SQLException {
        var accountClass = AccountClass.ofDigit(row.getInt("account_class"));
        boolean balance = accountClass == AccountClass.BALANCE_SHEET;
        int account = row.getInt("account");
        var project = row.getString("project");
        return new AccountSum(
                new EntityCode(row.getString("entity")),
                accountClass,
                balance ? kostra.chapterOf(digits("%04d", account)).orElseThrow() : digits("%03d", account),
                balance ? Optional.empty() : Optional.of(digits("%03d", row.getInt("function"))),
                Optional.ofNullable(row.getString("budget_area")).map(BudgetAreaCode::new),
                project.isEmpty() ? Optional.empty() : Optional.of(project),
                Money.ore(row.getLong("amount_ore")),
                row.getLong("entries"),
                Origin.values()[row.getInt("origin") - 1]);
    }

    /** What each import posted on each project of investments. */
    List<ProjectTotal> projects(FiscalYear year, AsOf asOf) {
        return db.sql(PROJECTS)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> new ProjectTotal(
                        row.getInt("import_id"),
                        row.getString("project"),
                        digits("%03d", row.getInt("art")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries"),
                        Origin.values()[row.getInt("origin") - 1]))
                .list();
    }

    private static String digits(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
