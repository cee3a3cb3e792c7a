package no.rodtrad.ledger;

import static java.time.ZoneOffset.UTC;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.model.ArtTotal;
import no.rodtrad.ledger.model.EntryFilter;
import no.rodtrad.ledger.model.LedgerEntry;
import no.rodtrad.ledger.model.LedgerTotal;
import no.rodtrad.ledger.model.MonthTotal;
import no.rodtrad.ledger.model.PeriodTotal;
import no.rodtrad.ledger.model.PivotRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads sums and entries. What was known by the end of a day is what came with imports known by then. */
@Repository
class LedgerEntryStore {

    private static final String TOTALS = """
            SELECT t.cost_centre,
                   CASE WHEN s.art BETWEEN 7100 AND 7109 THEN 0 ELSE s.art / 1000 END AS art_group,
                   sum(s.amount_ore)::bigint AS amount_ore,
                   sum(s.entries)::bigint AS entries
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            CROSS JOIN unnest(t.arts, t.amounts_ore, t.entries) AS s (art, amount_ore, entries)
            WHERE t.fiscal_year = :year AND t.account_class = 1 AND i.known_at < :end AND i.entity = 'KK'
            GROUP BY t.cost_centre, art_group
            ORDER BY t.cost_centre, art_group
            """;

    private static final String PERIODS = """
            SELECT e.period, sum(e.amount_ore)::bigint AS amount_ore, count(*) AS entries
            FROM ledger_entry e
            JOIN ledger_import i ON i.id = e.import_id
            WHERE e.cost_centre IN (:costCentres) AND e.art >= :firstArt AND e.art <= :lastArt
              AND CASE WHEN e.art BETWEEN 7100 AND 7109 THEN 0 ELSE e.art / 1000 END = :group
              AND e.fiscal_year = :year AND e.account_class = 1 AND i.known_at < :end
            GROUP BY e.period
            ORDER BY e.period
            """;

    private static final String MONTHS = """
            SELECT e.cost_centre,
                   CASE WHEN e.art BETWEEN 7100 AND 7109 THEN 0 ELSE e.art / 1000 END AS art_group,
                   e.period,
                   sum(e.amount_ore)::bigint AS amount_ore,
                   count(*) AS entries
            FROM ledger_entry e
            JOIN ledger_import i ON i.id = e.import_id
            WHERE e.cost_centre IN (:costCentres)
              AND e.fiscal_year = :year AND e.account_class = 1 AND i.known_at < :end
            GROUP BY e.cost_centre, art_group, e.period
            ORDER BY e.cost_centre, art_group, e.period
            """;

    private static final String ENTRIES = """
            SELECT e.cost_centre, e.account_class, e.art, e.function, e.project, e.period, e.entry_date, e.voucher,
                   e.amount_ore, e.import_id
            FROM ledger_entry e
            JOIN ledger_import i ON i.id = e.import_id
            WHERE e.cost_centre IN (:costCentres) AND e.art >= :firstArt AND e.art <= :lastArt
              AND CASE WHEN e.art BETWEEN 7100 AND 7109 THEN 0 ELSE e.art / 1000 END = :group
              AND e.fiscal_year = :year AND e.account_class = 1 AND i.known_at < :end
              AND e.period BETWEEN :firstPeriod AND :lastPeriod
            ORDER BY e.period, e.entry_date, e.voucher, e.art, e.amount_ore, e.function, e.project
            LIMIT :limit OFFSET :offset
            """;

    private static final String YEARS = """
            SELECT DISTINCT s.fiscal_year
            FROM ledger_voucher_span s
            JOIN ledger_import i ON i.id = s.import_id
            WHERE i.known_at < :end
            ORDER BY s.fiscal_year
            """;

    private static final String ART_TOTALS = """
            SELECT s.art / 10 AS art, sum(s.amount_ore)::bigint AS amount_ore, sum(s.entries)::bigint AS entries
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            CROSS JOIN unnest(t.arts, t.amounts_ore, t.entries) AS s (art, amount_ore, entries)
            WHERE t.fiscal_year = :year AND t.account_class = 1 AND i.known_at < :end AND i.entity = 'KK'
              AND s.art / 10 IN (:arts)
            GROUP BY s.art / 10
            ORDER BY s.art / 10
            """;

    private static final String PIVOT = """
            SELECT t.fiscal_year, t.cost_centre, t.arts, t.amounts_ore
            FROM ledger_total t
            JOIN ledger_import i ON i.id = t.import_id
            WHERE t.fiscal_year IN (:years) AND t.account_class = 1 AND i.known_at < :end AND i.entity = 'KK'
            ORDER BY t.cost_centre
            """;

    private final JdbcClient db;

    LedgerEntryStore(JdbcClient db) {
        this.db = db;
    }

    List<LedgerTotal> totals(FiscalYear year, AsOf asOf, Map<Integer, CostCentreCode> codes) {
        return db.sql(TOTALS)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> new LedgerTotal(
                        Lookup.in(codes, row.getInt("cost_centre")),
                        new ArtGroup(row.getInt("art_group")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries")))
                .list();
    }

    List<PeriodTotal> periods(EntryFilter filter, Collection<Integer> costCentres, AsOf asOf) {
        if (costCentres.isEmpty()) return List.of();
        return filtered(PERIODS, filter, costCentres, asOf)
                .query((row, _) -> new PeriodTotal(
                        row.getInt("period"), Money.ore(row.getLong("amount_ore")), row.getLong("entries")))
                .list();
    }

    List<MonthTotal> months(FiscalYear year, Map<CostCentreCode, Integer> costCentres, AsOf asOf) {
        if (costCentres.isEmpty()) return List.of();
        var codes = new HashMap<Integer, CostCentreCode>();
        costCentres.forEach((code, number) -> codes.put(number, code));
        return db.sql(MONTHS)
                .param("costCentres", codes.keySet())
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> new MonthTotal(
                        Lookup.in(codes, row.getInt("cost_centre")),
                        new ArtGroup(row.getInt("art_group")),
                        row.getInt("period"),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries")))
                .list();
    }

    List<LedgerEntry> entries(
            EntryFilter filter, Map<CostCentreCode, Integer> costCentres, AsOf asOf, int limit, int offset) {
        if (costCentres.isEmpty()) return List.of();
        var codes = new HashMap<Integer, CostCentreCode>();
        costCentres.forEach((code, number) -> codes.put(number, code));
        return filtered(ENTRIES, filter, codes.keySet(), asOf)
                .param("firstPeriod", filter.period().orElse(1))
                .param("lastPeriod", filter.period().orElse(13))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> AccountEntryStore.entry(row, Lookup.in(codes, row.getInt("cost_centre"))))
                .list();
    }

    List<ArtTotal> artTotals(FiscalYear year, Collection<String> arts, AsOf asOf) {
        return db.sql(ART_TOTALS)
                .param("year", year.value())
                .param("end", asOf.end().atOffset(UTC))
                .param("arts", arts.stream().map(Integer::valueOf).toList())
                .query((row, _) -> new ArtTotal(
                        String.format(Locale.ROOT, "%03d", row.getInt("art")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries")))
                .list();
    }

    List<PivotRow> pivot(List<FiscalYear> years, AsOf asOf, Map<Integer, CostCentreCode> codes) {
        var rows = new PivotRows(years, codes);
        db.sql(PIVOT)
                .param("years", years.stream().map(FiscalYear::value).toList())
                .param("end", asOf.end().atOffset(UTC))
                .query(rows);
        return rows.finished();
    }

    List<FiscalYear> years(AsOf asOf) {
        return db.sql(YEARS)
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> new FiscalYear(row.getInt("fiscal_year")))
                .list();
    }

    private StatementSpec filtered(String sql, EntryFilter filter, Collection<Integer> costCentres, AsOf asOf) {
        int digit = filter.group().digit();
        // Sick-pay refunds, 710, stand among pay.
        boolean pay = filter.group().equals(ArtGroup.PAY);
        return db.sql(sql)
                .param("costCentres", costCentres)
                .param("firstArt", digit * 1000)
                .param("lastArt", pay ? 7109 : digit * 1000 + 999)
                .param("group", digit)
                .param("year", filter.year().value())
                .param("end", asOf.end().atOffset(UTC));
    }
}
