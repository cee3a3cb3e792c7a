package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the entries behind sums by account. */
@Repository
class AccountEntryStore {

    /** The sums tell where entries are, so that few of the millions are read. */
    private static final String PLACES = """
            SELECT t.cost_centre, s.art, t.import_id
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            CROSS JOIN unnest(t.arts, t.functions) AS s (art, function)
            LEFT JOIN chart_cost_centre c ON c.number = t.cost_centre AND c.valid @> :lastDay::date
            WHERE t.fiscal_year = :year AND t.account_class = :class
              AND i.known_at < :end AND i.entity IN (:entities)
              AND (:anyFunction OR s.function IN (:functions))
              AND (:anyArea OR c.budget_area IN (:areas))
              AND (:anyProject OR t.project = :project)
              AND (:anyPeriod OR t.opening = (:firstPeriod = 0))
            GROUP BY t.cost_centre, s.art, t.import_id
            """;

    private static final String ENTRIES = """
            SELECT e.cost_centre, e.account_class, e.art, e.function, e.project, e.period, e.entry_date, e.voucher,
                   e.amount_ore, e.import_id
            FROM ledger_entry e
            WHERE e.cost_centre IN (:costCentres) AND e.art IN (:arts) AND e.import_id IN (:imports)
              AND e.fiscal_year = :year AND e.account_class = :class
              AND e.period BETWEEN :firstPeriod AND :lastPeriod
              AND (:anyFunction OR e.function IN (:functions))
              AND (:anyProject OR coalesce(e.project, '') = :project)
            ORDER BY e.period, e.entry_date, e.voucher, e.art, e.amount_ore, e.cost_centre, e.function, e.project
            LIMIT :limit OFFSET :offset
            """;

    /** Where the entries of a filter are. */
    record Places(Set<Integer> costCentres, Set<Integer> arts, Set<Integer> imports) {}

    private final JdbcClient db;

    AccountEntryStore(JdbcClient db) {
        this.db = db;
    }

    Places places(AccountFilter filter, AsOf asOf, KostraCodes kostra) {
        var places = new Places(new HashSet<>(), new HashSet<>(), new HashSet<>());
        if (filter.entities().isEmpty()) return places;
        limited(PLACES, filter)
                .param("end", asOf.end().atOffset(UTC))
                .param("lastDay", filter.year().lastDay())
                .param("entities", values(filter.entities(), EntityCode::value))
                .param("anyArea", filter.areas().isEmpty())
                .param("areas", values(filter.areas(), BudgetAreaCode::value))
                .param("anyPeriod", filter.period().isEmpty())
                .query((ResultSet row) -> {
                    int art = row.getInt("art");
                    if (!isWanted(filter, art, kostra)) return;
                    places.costCentres().add(row.getInt("cost_centre"));
                    places.arts().add(art);
                    places.imports().add(row.getInt("import_id"));
                });
        return places;
    }

    List<LedgerEntry> entries(
            AccountFilter filter, Places places, Map<CostCentreCode, Integer> numbers, int limit, int offset) {
        if (places.costCentres().isEmpty()) return List.of();
        var codes = new HashMap<Integer, CostCentreCode>();
        numbers.forEach((code, number) -> codes.put(number, code));
        codes.put(0, new CostCentreCode(CostCentreCode.BALANCE_SHEET));
        return limited(ENTRIES, filter)
                .param("costCentres", places.costCentres())
                .param("arts", places.arts())
                .param("imports", places.imports())
                .param("lastPeriod", filter.period().orElse(13))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> entry(row, Lookup.in(codes, row.getInt("cost_centre"))))
                .list();
    }

    private StatementSpec limited(String sql, AccountFilter filter) {
        return db.sql(sql)
                .param("year", filter.year().value())
                .param("class", filter.accountClass().digit())
                .param("anyFunction", filter.functions().isEmpty())
                .param(
                        "functions",
                        filter.functions().isEmpty()
                                ? List.of(0)
                                : filter.functions().stream()
                                        .map(Integer::valueOf)
                                        .toList())
                .param("anyProject", filter.project().isEmpty())
                .param("project", filter.project().orElse(""))
                .param("firstPeriod", filter.period().orElse(0));
    }

    private static boolean isWanted(AccountFilter filter, int art, KostraCodes kostra) {
        if (filter.accounts().isEmpty()) return true;
        var digits = String.format(Locale.ROOT, "%04d", art);
        return filter.accountClass() == AccountClass.BALANCE_SHEET
                ? kostra.chapterOf(digits).filter(filter.accounts()::contains).isPresent()
                : filter.accounts().contains(digits.substring(0, 3));
    }

    private static <T> List<String> values(Collection<T> codes, Function<T, String> value) {
        return codes.isEmpty() ? List.of("") : codes.stream().map(value).toList();
    }

    /** As it was posted, from a row with all of it. */
    static LedgerEntry entry(ResultSet row, CostCentreCode costCentre) throws SQLException {
        int function = row.getInt("function");
        boolean hasFunction = !row.wasNull();
        var account = new AccountCode(
                AccountClass.ofDigit(row.getInt("account_class")),
                hasFunction ? Optional.of(String.format(Locale.ROOT, "%03d", function)) : Optional.empty(),
                String.format(Locale.ROOT, "%04d", row.getInt("art")),
                costCentre,
                Optional.ofNullable(row.getString("project")));
        return new LedgerEntry(
                account,
                row.getInt("period"),
                row.getObject("entry_date", LocalDate.class),
                row.getLong("voucher"),
                Money.ore(row.getLong("amount_ore")),
                row.getInt("import_id"));
    }
}
