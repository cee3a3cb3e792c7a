package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.model.AccountingEntity;
import no.rodtrad.organisation.model.BudgetArea;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Everything that the statutory statements of a year are made of, as it was known at the end of a day: the sums by
 * account of every entity, and what they came with.
 *
 * @param projects the names of investment projects, by the code that their entries have
 * @param sums columns without entries are left out. The last year of the balance sheet is what the year began with
 *     where nothing else is known of it
 * @param opening what the year began with on the balance sheet
 * @param locals the balance sheet by account, in the accounts and in what is known of last year
 * @param choices what the municipality has chosen for its statements
 * @param imports what each entity's accounts of the year came with, from the oldest
 */
public record StatementBasis(
        FiscalYear year,
        AsOf asOf,
        List<AccountingEntity> entities,
        List<BudgetArea> areas,
        Map<String, String> projects,
        Map<StatementColumn, List<AccountSum>> sums,
        List<AccountSum> opening,
        Map<StatementColumn, List<LocalSum>> locals,
        StatementChoices choices,
        List<ImportSource> imports,
        List<BudgetSource> budgets) {

    public StatementBasis {
        entities = List.copyOf(entities);
        areas = List.copyOf(areas);
        projects = Map.copyOf(projects);
        sums = Map.copyOf(sums);
        opening = List.copyOf(opening);
        locals = Map.copyOf(locals);
        imports = List.copyOf(imports);
        budgets = List.copyOf(budgets);
    }

    /** A batch of entries. */
    public record ImportSource(EntityCode entity, FiscalYear year, Ref ref) {}

    /**
     * An original budget or an adjustment.
     *
     * @param column the first column in which it counts: original, voted or revised
     * @param decision empty when the source names none
     */
    public record BudgetSource(Ref ref, StatementColumn column, Optional<Ref> decision, Set<BudgetAreaCode> areas) {
        public BudgetSource {
            areas = Set.copyOf(areas);
        }

        /** @param reach the cost centres that each touches; what lies outside those of the list is left out */
        public static List<BudgetSource> of(Map<AdjustmentHead, Set<CostCentreCode>> reach, List<CostCentre> all) {
            var areas = all.stream().collect(Collectors.toMap(CostCentre::code, CostCentre::area, (_, last) -> last));
            var sources = new ArrayList<BudgetSource>();
            reach.forEach((head, reached) -> sources.add(new BudgetSource(
                    head.id().ref(),
                    StatementColumn.first(head.kind()),
                    head.decision().map(DecisionId::ref),
                    reached.stream().map(areas::get).filter(Objects::nonNull).collect(Collectors.toSet()))));
            return sources;
        }
    }

    /** The entities whose year began with an opening balance: without one there is no balance sheet. */
    public Set<EntityCode> withBalance() {
        return opening.stream().map(AccountSum::entity).collect(Collectors.toSet());
    }

    /** What the part of a line is called, which is a budget area or a project. */
    Phrase partName(String part) {
        if (part.equals("-")) return Phrase.of("statement.form.no-part");
        var area = areas.stream()
                .filter(each -> each.code().value().equals(part))
                .findFirst()
                .map(BudgetArea::name);
        if (area.isPresent()) return Phrase.of("statement.form.area", part, area.get());
        return Optional.ofNullable(projects.get(part))
                .map(name -> Phrase.of("statement.form.project.named", part, name))
                .orElseGet(() -> Phrase.of("statement.form.project", part));
    }

    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The rules of counterparts of the year that a column shows. */
    public List<CounterpartRule> counterparts(StatementColumn column) {
        return choices.counterparts(yearOf(column));
    }

    private int yearOf(StatementColumn column) {
        return column == StatementColumn.LAST_YEAR ? year.previous().value() : year.value();
    }

    /** Whether something is known of every entity that the rules of counterparts name. */
    public boolean canConsolidate(StatementColumn column, Set<EntityCode> entities) {
        var named = new HashSet<EntityCode>();
        for (var rule : counterparts(column)) {
            named.add(rule.entity());
            named.add(rule.counterpart());
        }
        named.retainAll(entities);
        var there = sums.getOrDefault(column, List.of()).stream()
                .map(AccountSum::entity)
                .collect(Collectors.toSet());
        return named.size() > 1 && there.containsAll(named);
    }

    /** The accounts of this year, and of last year where they are known, without what the entities did together. */
    public Map<StatementColumn, Consolidation> consolidate(StatementScope scope, List<EliminationPair> pairs) {
        var consolidated = new EnumMap<StatementColumn, Consolidation>(StatementColumn.class);
        for (var column : List.of(StatementColumn.ACCOUNTS, StatementColumn.LAST_YEAR)) {
            if (!canConsolidate(column, scope.entities())) continue;
            consolidated.put(
                    column,
                    Consolidator.consolidate(
                            pairs,
                            counterparts(column),
                            yearOf(column),
                            scope.select(sums.getOrDefault(column, List.of())),
                            locals.getOrDefault(column, List.of())));
        }
        return consolidated;
    }

    /** The sums of the entities of a scope; columns that come to nothing for them are left out. */
    public Map<StatementColumn, List<AccountSum>> of(StatementScope scope) {
        var of = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        sums.forEach((column, all) -> {
            var selected = scope.select(all);
            if (!selected.isEmpty()) of.put(column, selected);
        });
        return of;
    }
}
