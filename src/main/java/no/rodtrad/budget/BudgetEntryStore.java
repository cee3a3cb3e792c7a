package no.rodtrad.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.budget.BudgetStore.Stored;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetEntry;
import no.rodtrad.budget.model.BudgetTotal;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountCode;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads sums and entries of the adjustments it is given. */
@Repository
class BudgetEntryStore {

    /** What an adjustment did to some cost centres. */
    record Change(int adjustment, Money amount, long entries) {}

    private static final String TOTALS = """
            SELECT t.cost_centre, t.art_group, a.kind,
                   sum(t.amount_ore)::bigint AS amount_ore,
                   sum(t.entries)::bigint AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], t.origin)) AS origin
            FROM budget_total t
            JOIN budget_adjustment a ON a.number = t.adjustment
            JOIN chart_cost_centre c
              ON c.number = t.cost_centre AND c.valid @> :lastDay::date AND c.entity = 'KK'
            WHERE t.adjustment IN (:adjustments)
            GROUP BY t.cost_centre, t.art_group, a.kind
            ORDER BY t.cost_centre, t.art_group, a.kind
            """;

    private static final String CHANGES = """
            SELECT t.adjustment, sum(t.amount_ore)::bigint AS amount_ore, sum(t.entries)::bigint AS entries
            FROM budget_total t
            WHERE t.cost_centre IN (:costCentres) AND t.adjustment IN (:adjustments)
              AND t.art_group BETWEEN :firstGroup AND :lastGroup
            GROUP BY t.adjustment
            """;

    private static final String ENTRIES = """
            SELECT e.adjustment, e.cost_centre, e.account_class, e.art, e.function, e.project, e.amount_ore, e.origin,
                   e.text
            FROM budget_entry e
            WHERE e.cost_centre IN (:costCentres) AND e.adjustment IN (:adjustments) AND e.account_class = 1
              AND CASE WHEN e.art BETWEEN 7100 AND 7109 THEN 0 ELSE e.art / 1000 END = :group
            ORDER BY e.adjustment, e.cost_centre, e.art, e.function, e.project, e.amount_ore, e.text
            LIMIT :limit OFFSET :offset
            """;

    private static final String OF_ACCOUNTS = """
            SELECT e.adjustment, e.cost_centre, e.account_class, e.art, e.function, e.project, e.amount_ore, e.origin,
                   e.text
            FROM budget_entry e
            JOIN budget_adjustment a ON a.number = e.adjustment
            JOIN chart_cost_centre c
              ON c.number = e.cost_centre AND c.valid @> :lastDay::date
            WHERE e.adjustment IN (:adjustments) AND e.account_class = :class AND c.entity IN (:entities)
              AND (:anyArt OR e.art / 10 IN (:arts))
              AND (:anyFunction OR e.function IN (:functions))
              AND (:anyArea OR c.budget_area IN (:areas))
              AND (:anyProject OR e.project = :project)
            ORDER BY e.adjustment, e.cost_centre, e.art, e.function, e.project, e.amount_ore, e.text
            LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient db;

    BudgetEntryStore(JdbcClient db) {
        this.db = db;
    }

    List<BudgetTotal> totals(FiscalYear year, Collection<Integer> adjustments, Map<Integer, CostCentreCode> codes) {
        if (adjustments.isEmpty()) return List.of();
        return db.sql(TOTALS)
                .param("lastDay", year.lastDay())
                .param("adjustments", adjustments)
                .query((row, _) -> new BudgetTotal(
                        Lookup.in(codes, row.getInt("cost_centre")),
                        new ArtGroup(row.getInt("art_group")),
                        AdjustmentKind.ofCode(row.getString("kind")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries"),
                        Origin.values()[row.getInt("origin") - 1]))
                .list();
    }

    Map<Integer, Change> changes(
            Collection<Integer> adjustments, Collection<Integer> costCentres, Optional<ArtGroup> group) {
        var changes = new HashMap<Integer, Change>();
        if (adjustments.isEmpty() || costCentres.isEmpty()) return changes;
        db.sql(CHANGES)
                .param("adjustments", adjustments)
                .param("costCentres", costCentres)
                .param("firstGroup", group.map(ArtGroup::digit).orElse(0))
                .param("lastGroup", group.map(ArtGroup::digit).orElse(9))
                .query((ResultSet row) -> {
                    var amount = Money.ore(row.getLong("amount_ore"));
                    changes.put(
                            row.getInt("adjustment"),
                            new Change(row.getInt("adjustment"), amount, row.getLong("entries")));
                });
        return changes;
    }

    List<AdjustmentEntry> entries(
            Map<Integer, Stored> adjustments,
            Map<Integer, CostCentreCode> codes,
            ArtGroup group,
            int limit,
            int offset) {
        if (adjustments.isEmpty() || codes.isEmpty()) return List.of();
        return db.sql(ENTRIES)
                .param("adjustments", adjustments.keySet())
                .param("costCentres", codes.keySet())
                .param("group", group.digit())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var head = Lookup.in(adjustments, row.getInt("adjustment")).head();
                    return new AdjustmentEntry(head.id(), head.kind(), entry(row, codes));
                })
                .list();
    }

    List<AdjustmentEntry> entries(
            AccountFilter filter,
            Map<Integer, Stored> adjustments,
            Map<Integer, CostCentreCode> codes,
            int limit,
            int offset) {
        if (adjustments.isEmpty() || filter.entities().isEmpty()) return List.of();
        return db.sql(OF_ACCOUNTS)
                .param("lastDay", filter.year().lastDay())
                .param("adjustments", adjustments.keySet())
                .param("class", filter.accountClass().digit())
                .param(
                        "entities",
                        filter.entities().stream().map(EntityCode::value).toList())
                .param("anyArt", filter.accounts().isEmpty())
                .param("arts", numbers(filter.accounts()))
                .param("anyFunction", filter.functions().isEmpty())
                .param("functions", numbers(filter.functions()))
                .param("anyArea", filter.areas().isEmpty())
                .param(
                        "areas",
                        filter.areas().isEmpty()
                                ? List.of("")
                                : filter.areas().stream()
                                        .map(BudgetAreaCode::value)
                                        .toList())
                .param("anyProject", filter.project().isEmpty())
                .param("project", filter.project().orElse(""))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> {
                    var head = Lookup.in(adjustments, row.getInt("adjustment")).head();
                    return new AdjustmentEntry(head.id(), head.kind(), entry(row, codes));
                })
                .list();
    }

    /** A list for SQL, which takes none that is empty. */
    private static List<Integer> numbers(Collection<String> digits) {
        return digits.isEmpty()
                ? List.of(-1)
                : digits.stream().map(Integer::valueOf).toList();
    }

    private static BudgetEntry entry(ResultSet row, Map<Integer, CostCentreCode> codes) throws SQLException {
        var account = new AccountCode(
                AccountClass.ofDigit(row.getInt("account_class")),
                Optional.of(String.format(Locale.ROOT, "%03d", row.getInt("function"))),
                String.format(Locale.ROOT, "%04d", row.getInt("art")),
                Lookup.in(codes, row.getInt("cost_centre")),
                Optional.ofNullable(row.getString("project")));
        return new BudgetEntry(
                account,
                Money.ore(row.getLong("amount_ore")),
                Origin.ofCode(row.getString("origin")),
                row.getString("text"));
    }
}
