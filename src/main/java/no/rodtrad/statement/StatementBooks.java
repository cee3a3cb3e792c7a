package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;
import no.rodtrad.statement.model.form.StatementBasis.ImportSource;
import no.rodtrad.statement.model.form.StatementColumn;
import org.springframework.stereotype.Component;

/** Puts together what the statutory statements of a year are made of. To be called inside a transaction. */
@Component
class StatementBooks {

    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerService ledger;
    private final BudgetOverview budget;

    StatementBooks(OrganisationService organisation, ChartService chart, LedgerService ledger, BudgetOverview budget) {
        this.organisation = organisation;
        this.chart = chart;
        this.ledger = ledger;
        this.budget = budget;
    }

    StatementBasis basis(FiscalYear year, AsOf asOf) {
        var all = organisation.organisation();
        var entities = all.entities().stream().map(AccountingEntity::code).collect(Collectors.toSet());
        var sums = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        put(sums, StatementColumn.ACCOUNTS, ledger.accountSums(year, entities, asOf));
        var lastYear = ledger.accountSums(year.previous(), entities, asOf);
        var opening = ledger.openingSums(year, entities, asOf);
        put(sums, StatementColumn.LAST_YEAR, lastYear.isEmpty() ? opening : lastYear);
        budgets(year, entities, asOf, sums);
        return new StatementBasis(
                year, asOf, all.entities(), all.areas(), sums, opening, imports(year, asOf), budgetSources(year, asOf));
    }

    private static void put(Map<StatementColumn, List<AccountSum>> sums, StatementColumn column, List<AccountSum> of) {
        if (!of.isEmpty()) sums.put(column, of);
    }

    private void budgets(
            FiscalYear year, Set<EntityCode> entities, AsOf asOf, Map<StatementColumn, List<AccountSum>> sums) {
        var byKind = budget.accountSums(year, entities, asOf);
        var columns = new EnumMap<StatementColumn, Map<AccountSum.Key, AccountSum>>(StatementColumn.class);
        byKind.forEach((kind, of) -> {
            for (var column : columnsFrom(firstColumn(kind))) {
                var into = columns.computeIfAbsent(column, _ -> new HashMap<>());
                for (var sum : of) into.merge(sum.key(), sum, AccountSum::plus);
            }
        });
        // Where no elected body has changed the budget there is nothing voted beside the original.
        if (!byKind.containsKey(AdjustmentKind.VOTED) && !byKind.containsKey(AdjustmentKind.REAPPROPRIATION)) {
            columns.remove(StatementColumn.VOTED);
        }
        columns.forEach((column, of) -> put(sums, column, List.copyOf(of.values())));
    }

    private static List<StatementColumn> columnsFrom(StatementColumn first) {
        return List.of(StatementColumn.ORIGINAL, StatementColumn.VOTED, StatementColumn.REVISED).stream()
                .filter(column -> column.compareTo(first) >= 0)
                .toList();
    }

    static StatementColumn firstColumn(AdjustmentKind kind) {
        return switch (kind) {
            case ORIGINAL -> StatementColumn.ORIGINAL;
            case VOTED, REAPPROPRIATION -> StatementColumn.VOTED;
            case DELEGATED, TECHNICAL -> StatementColumn.REVISED;
        };
    }

    private List<ImportSource> imports(FiscalYear year, AsOf asOf) {
        var imports = new ArrayList<ImportSource>();
        for (var of : List.of(year.previous(), year)) {
            for (var batch : ledger.imports(of, asOf)) imports.add(new ImportSource(batch.entity(), of, batch.ref()));
        }
        return imports;
    }

    private List<BudgetSource> budgetSources(FiscalYear year, AsOf asOf) {
        var areas = new HashMap<CostCentreCode, BudgetAreaCode>();
        for (var each : chart.costCentres(year)) areas.put(each.code(), each.area());
        var sources = new ArrayList<BudgetSource>();
        budget.reach(year, asOf)
                .forEach((head, reached) -> sources.add(new BudgetSource(
                        head.id().ref(),
                        firstColumn(head.kind()),
                        head.decision().map(decision -> new Ref("decision", decision.value())),
                        reached.stream()
                                .map(areas::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))));
        return sources;
    }
}
