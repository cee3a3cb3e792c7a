package no.rodtrad.budget;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.budget.model.AdjustmentEntry;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.budget.model.BudgetArtTotal;
import no.rodtrad.budget.model.EconomicPlan;
import no.rodtrad.budget.model.ProjectChange;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountFilter;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums and reach of a year's whole budget, for statements. */
@Service
public class BudgetOverview {

    private static final String ART_TOTALS = """
            SELECT e.art / 10 AS art, a.kind,
                   sum(e.amount_ore)::bigint AS amount_ore,
                   count(*) AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], e.origin)) AS origin
            FROM budget_entry e
            JOIN budget_adjustment a ON a.number = e.adjustment
            JOIN chart_cost_centre c
              ON c.number = e.cost_centre AND c.valid @> :lastDay::date AND c.entity = 'KK'
            WHERE e.adjustment IN (:adjustments) AND e.account_class = 1 AND e.art / 10 IN (:arts)
            GROUP BY e.art / 10, a.kind
            ORDER BY e.art / 10, a.kind
            """;

    private static final String ACCOUNT_SUMS = """
            SELECT a.kind, c.entity, e.account_class, e.art / 10 AS account, e.function, c.budget_area,
                   CASE WHEN e.account_class = 0 THEN e.project END AS project,
                   sum(e.amount_ore)::bigint AS amount_ore,
                   count(*) AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], e.origin)) AS origin
            FROM budget_entry e
            JOIN budget_adjustment a ON a.number = e.adjustment
            JOIN chart_cost_centre c
              ON c.number = e.cost_centre AND c.valid @> :lastDay::date
            WHERE e.adjustment IN (:adjustments) AND c.entity IN (:entities)
            GROUP BY a.kind, c.entity, e.account_class, account, e.function, c.budget_area, 7
            ORDER BY c.entity, e.account_class, account, e.function, c.budget_area, 7
            """;

    private static final String ADJUSTMENT_SUMS = """
            SELECT e.adjustment, c.entity, e.account_class, e.art / 10 AS account, e.function, c.budget_area,
                   CASE WHEN e.account_class = 0 THEN e.project END AS project,
                   sum(e.amount_ore)::bigint AS amount_ore,
                   count(*) AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], e.origin)) AS origin
            FROM budget_entry e
            JOIN chart_cost_centre c
              ON c.number = e.cost_centre AND c.valid @> :lastDay::date
            WHERE e.adjustment IN (:adjustments) AND c.entity IN (:entities)
            GROUP BY e.adjustment, c.entity, e.account_class, account, e.function, c.budget_area, 7
            ORDER BY e.adjustment, c.entity, e.account_class, account, e.function, c.budget_area, 7
            """;

    private static final String PROJECTS = """
            SELECT e.adjustment, e.project, e.art / 10 AS art,
                   sum(e.amount_ore)::bigint AS amount_ore,
                   count(*) AS entries,
                   max(array_position(ARRAY['published', 'stated', 'generated'], e.origin)) AS origin
            FROM budget_entry e
            WHERE e.adjustment IN (:adjustments) AND e.account_class = 0 AND e.project IS NOT NULL
            GROUP BY e.adjustment, e.project, e.art / 10
            ORDER BY e.project, e.art / 10, e.adjustment
            """;

    private static final String REACH = """
            SELECT DISTINCT t.adjustment, t.cost_centre
            FROM budget_total t
            WHERE t.adjustment IN (:adjustments)
            """;

    private static final String YEARS = """
            SELECT DISTINCT fiscal_year
            FROM budget_adjustment
            WHERE known_at < :end
            ORDER BY fiscal_year
            """;

    private final JdbcClient db;
    private final BudgetService budget;
    private final BudgetEntryStore entries;
    private final ChartService chart;

    BudgetOverview(JdbcClient db, BudgetService budget, BudgetEntryStore entries, ChartService chart) {
        this.db = db;
        this.budget = budget;
        this.entries = entries;
        this.chart = chart;
    }

    /** The years that a budget was known for by the end of the day. */
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AsOf asOf) {
        return db.sql(YEARS)
                .param("end", asOf.end().atOffset(UTC))
                .query((row, _) -> new FiscalYear(row.getInt("fiscal_year")))
                .list();
    }

    /** The budgets that were decided by the end of the day with the years that each planned, the newest first. */
    @Transactional(readOnly = true)
    public List<EconomicPlan> plans(AsOf asOf) {
        var heads = new ArrayList<AdjustmentHead>();
        for (var year : years(asOf)) heads.addAll(budget.adjustments(year, asOf));
        return EconomicPlan.of(heads);
    }

    /** What was budgeted on some KOSTRA arts of three digits, by kind of adjustment. */
    @Transactional(readOnly = true)
    public List<BudgetArtTotal> artTotals(FiscalYear year, Collection<String> arts, AsOf asOf) {
        var adjustments = budget.visible(year, asOf).keySet();
        if (adjustments.isEmpty()) return List.of();
        return db.sql(ART_TOTALS)
                .param("lastDay", year.lastDay())
                .param("adjustments", adjustments)
                .param("arts", arts.stream().map(Integer::valueOf).toList())
                .query((row, _) -> new BudgetArtTotal(
                        String.format(Locale.ROOT, "%03d", row.getInt("art")),
                        AdjustmentKind.ofCode(row.getString("kind")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries"),
                        Origin.values()[row.getInt("origin") - 1]))
                .list();
    }

    /**
     * What was budgeted in a year on each account of some entities, in operation and investment, by kind of adjustment.
     * Kinds without entries are left out.
     */
    @Transactional(readOnly = true)
    public Map<AdjustmentKind, List<AccountSum>> accountSums(FiscalYear year, Set<EntityCode> entities, AsOf asOf) {
        var sums = new EnumMap<AdjustmentKind, List<AccountSum>>(AdjustmentKind.class);
        var adjustments = budget.visible(year, asOf).keySet();
        if (adjustments.isEmpty() || entities.isEmpty()) return sums;
        db.sql(ACCOUNT_SUMS)
                .param("lastDay", year.lastDay())
                .param("adjustments", adjustments)
                .param("entities", entities.stream().map(EntityCode::value).toList())
                .query((ResultSet row) -> {
                    sums.computeIfAbsent(AdjustmentKind.ofCode(row.getString("kind")), _ -> new ArrayList<>())
                            .add(accountSum(row));
                });
        return sums;
    }

    /**
     * What the original budget and each adjustment of a year moved on each account of some entities, in operation and
     * investment, in the order they became known.
     */
    @Transactional(readOnly = true)
    public Map<AdjustmentHead, List<AccountSum>> adjustmentSums(FiscalYear year, Set<EntityCode> entities, AsOf asOf) {
        var visible = budget.visible(year, asOf);
        var sums = new LinkedHashMap<AdjustmentHead, List<AccountSum>>();
        if (visible.isEmpty() || entities.isEmpty()) return sums;
        for (var adjustment : visible.values()) sums.put(adjustment.head(), new ArrayList<>());
        db.sql(ADJUSTMENT_SUMS)
                .param("lastDay", year.lastDay())
                .param("adjustments", visible.keySet())
                .param("entities", entities.stream().map(EntityCode::value).toList())
                .query((ResultSet row) -> {
                    var head = Lookup.in(visible, row.getInt("adjustment")).head();
                    Lookup.in(sums, head).add(accountSum(row));
                });
        return sums;
    }

    /**
     * The entries behind sums by account, by adjustment from the oldest. Who may see them is for the caller to judge.
     */
    @Transactional(readOnly = true)
    public List<AdjustmentEntry> entries(AccountFilter filter, AsOf asOf, int limit, int offset) {
        return entries.entries(filter, budget.visible(filter.year(), asOf), codes(), limit, offset);
    }

    private Map<Integer, CostCentreCode> codes() {
        var codes = new HashMap<Integer, CostCentreCode>();
        chart.costCentreNumbers().forEach((code, number) -> codes.put(number, code));
        return codes;
    }

    private static AccountSum accountSum(ResultSet row) throws SQLException {
        return new AccountSum(
                new EntityCode(row.getString("entity")),
                AccountClass.ofDigit(row.getInt("account_class")),
                String.format(Locale.ROOT, "%03d", row.getInt("account")),
                Optional.of(String.format(Locale.ROOT, "%03d", row.getInt("function"))),
                Optional.of(new BudgetAreaCode(row.getString("budget_area"))),
                Optional.ofNullable(row.getString("project")),
                Money.ore(row.getLong("amount_ore")),
                row.getLong("entries"),
                Origin.values()[row.getInt("origin") - 1]);
    }

    /** What the original budget and each adjustment of the year gave to each investment project, by project and art. */
    @Transactional(readOnly = true)
    public List<ProjectChange> projectChanges(FiscalYear year, AsOf asOf) {
        var visible = budget.visible(year, asOf);
        if (visible.isEmpty()) return List.of();
        return db.sql(PROJECTS)
                .param("adjustments", visible.keySet())
                .query((row, _) -> new ProjectChange(
                        Lookup.in(visible, row.getInt("adjustment")).head(),
                        row.getString("project"),
                        String.format(Locale.ROOT, "%03d", row.getInt("art")),
                        Money.ore(row.getLong("amount_ore")),
                        row.getLong("entries"),
                        Origin.values()[row.getInt("origin") - 1]))
                .list();
    }

    /** Which cost centres each adjustment of the year touches, from the oldest adjustment. */
    @Transactional(readOnly = true)
    public Map<AdjustmentHead, Set<CostCentreCode>> reach(FiscalYear year, AsOf asOf) {
        var visible = budget.visible(year, asOf);
        var reach = new LinkedHashMap<AdjustmentHead, Set<CostCentreCode>>();
        if (visible.isEmpty()) return reach;
        for (var adjustment : visible.values()) reach.put(adjustment.head(), new HashSet<>());
        var codes = codes();
        db.sql(REACH).param("adjustments", visible.keySet()).query((ResultSet row) -> {
            var head = Lookup.in(visible, row.getInt("adjustment")).head();
            reach.computeIfAbsent(head, _ -> new HashSet<>()).add(codes.get(row.getInt("cost_centre")));
        });
        return reach;
    }
}
