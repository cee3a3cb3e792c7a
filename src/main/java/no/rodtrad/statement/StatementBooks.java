package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.rodtrad.budget.BudgetOverview;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.chart.ChartService;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.database.Municipalities;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.InvestmentProject;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.kernel.Ref;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.organisation.OrganisationService;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.LocalSum;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;
import no.rodtrad.statement.model.form.StatementBasis.ImportSource;
import no.rodtrad.statement.model.form.StatementColumn;
import org.springframework.stereotype.Component;

/** Puts together what the statutory statements of a year are made of. To be called inside a transaction. */
@Component
class StatementBooks {

    /** Sums of imports and adjustments that were read lately: two days often know the same of one of the two. */
    private static final int MOST_KEPT = 64;

    /** @param known what had come in, which with the change number says all there is to say of the sums */
    private record Key(MunicipalityKey municipality, long change, String what, FiscalYear year, List<Ref> known) {}

    private final Map<Key, Object> kept = new ConcurrentHashMap<>();

    private final OrganisationService organisation;
    private final ChartService chart;
    private final LedgerService ledger;
    private final BudgetService adjustments;
    private final BudgetOverview budget;
    private final ChoiceService choices;
    private final InvestmentService investments;
    private final StatementMemory memory;
    private final Municipalities municipalities;

    StatementBooks(
            OrganisationService organisation,
            ChartService chart,
            LedgerService ledger,
            BudgetService adjustments,
            BudgetOverview budget,
            ChoiceService choices,
            InvestmentService investments,
            StatementMemory memory,
            Municipalities municipalities) {
        this.organisation = organisation;
        this.chart = chart;
        this.ledger = ledger;
        this.adjustments = adjustments;
        this.budget = budget;
        this.choices = choices;
        this.investments = investments;
        this.memory = memory;
        this.municipalities = municipalities;
    }

    StatementBasis basis(FiscalYear year, AsOf asOf) {
        var all = organisation.organisation();
        var entities = all.entities().stream().map(AccountingEntity::code).collect(Collectors.toSet());
        var sums = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        put(sums, StatementColumn.ACCOUNTS, accounts(year, entities, asOf));
        var lastYear = accounts(year.previous(), entities, asOf);
        var opening = kept("opening", year, imported(year, asOf), () -> ledger.openingSums(year, entities, asOf));
        put(sums, StatementColumn.LAST_YEAR, lastYear.isEmpty() ? opening : lastYear);
        budgets(year, entities, asOf, sums);
        return new StatementBasis(
                year,
                asOf,
                all.entities(),
                all.areas(),
                projects(asOf),
                sums,
                opening,
                Map.of(
                        StatementColumn.ACCOUNTS,
                        locals(year, entities, asOf, false),
                        StatementColumn.LAST_YEAR,
                        lastYear.isEmpty()
                                ? locals(year, entities, asOf, true)
                                : locals(year.previous(), entities, asOf, false)),
                choices.choices(asOf),
                imports(year, asOf),
                budgetSources(year, asOf));
    }

    private Map<String, String> projects(AsOf asOf) {
        return investments.projects(asOf).stream()
                .collect(Collectors.toMap(InvestmentProject::key, InvestmentProject::name, (first, _) -> first));
    }

    private List<LocalSum> locals(FiscalYear year, Set<EntityCode> entities, AsOf asOf, boolean openingOnly) {
        return kept(
                openingOnly ? "opening accounts" : "balance accounts",
                year,
                imported(year, asOf),
                () -> ledger.balanceAccounts(year, entities, asOf, openingOnly).stream()
                        .map(sum -> new LocalSum(sum.entity(), sum.account(), sum.amount(), sum.entries()))
                        .toList());
    }

    private static void put(Map<StatementColumn, List<AccountSum>> sums, StatementColumn column, List<AccountSum> of) {
        if (!of.isEmpty()) sums.put(column, of);
    }

    private void budgets(
            FiscalYear year, Set<EntityCode> entities, AsOf asOf, Map<StatementColumn, List<AccountSum>> sums) {
        var byKind = kept("budget", year, adjusted(year, asOf), () -> budget.accountSums(year, entities, asOf));
        var columns = new EnumMap<StatementColumn, Map<AccountSum.Key, AccountSum>>(StatementColumn.class);
        byKind.forEach((kind, of) -> {
            for (var column : StatementColumn.all(kind)) {
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

    private List<ImportSource> imports(FiscalYear year, AsOf asOf) {
        var imports = new ArrayList<ImportSource>();
        for (var of : List.of(year.previous(), year)) {
            for (var batch : ledger.imports(of, asOf)) imports.add(new ImportSource(batch.entity(), of, batch.ref()));
        }
        return imports;
    }

    private List<AccountSum> accounts(FiscalYear year, Set<EntityCode> entities, AsOf asOf) {
        return kept("accounts", year, imported(year, asOf), () -> ledger.accountSums(year, entities, asOf));
    }

    private List<Ref> imported(FiscalYear year, AsOf asOf) {
        return ledger.imports(year, asOf).stream().map(LedgerImport::ref).toList();
    }

    private List<Ref> adjusted(FiscalYear year, AsOf asOf) {
        return adjustments.adjustments(year, asOf).stream()
                .map(head -> head.id().ref())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T kept(String what, FiscalYear year, List<Ref> known, Supplier<T> reader) {
        var change = memory.change(municipalities.current());
        if (change.isEmpty()) return reader.get();
        var key = new Key(municipalities.current(), change.getAsLong(), what, year, known);
        var found = kept.get(key);
        if (found != null) return (T) found;
        var read = reader.get();
        if (kept.size() >= MOST_KEPT) kept.clear();
        kept.put(key, read);
        return read;
    }

    private List<BudgetSource> budgetSources(FiscalYear year, AsOf asOf) {
        return kept(
                "sources",
                year,
                adjusted(year, asOf),
                () -> BudgetSource.of(budget.reach(year, asOf), chart.costCentres(year)));
    }
}
