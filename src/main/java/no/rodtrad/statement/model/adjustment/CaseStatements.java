package no.rodtrad.statement.model.adjustment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.Statement;
import no.rodtrad.statement.model.form.StatementBasis;
import no.rodtrad.statement.model.form.StatementBasis.BudgetSource;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForms;
import no.rodtrad.statement.model.form.StatementScope;

/**
 * The statements of a case: each line before it, what it changes, and after. Before and change are made of entries, and
 * after of both, so that they agree to the øre.
 */
public final class CaseStatements {

    /** The forms that a council votes on, in the order of the law. */
    public static final List<String> FORMS = List.of("5-4-1", "5-4-2", "5-5-1", "5-5-2");

    private record Key(String form, FiscalYear year, EntityCode entity) {}

    private final AdjustmentCase of;
    private final Map<FiscalYear, CaseYear> years;
    private final Map<FiscalYear, StatementBasis> bases;
    private final StatementForms forms;
    private final Map<Key, Optional<StatementFigures>> made = new ConcurrentHashMap<>();

    /**
     * @param years those that the case changes
     * @param bases of the same years: their entities, areas and choices count
     */
    public CaseStatements(
            AdjustmentCase of,
            Map<FiscalYear, CaseYear> years,
            Map<FiscalYear, StatementBasis> bases,
            StatementForms forms) {
        this.of = of;
        this.years = Map.copyOf(years);
        this.bases = Map.copyOf(bases);
        this.forms = forms;
    }

    public AdjustmentCase adjustmentCase() {
        return of;
    }

    /** Whose budgets it changes in any year, the treasury first. */
    public List<EntityCode> entities() {
        var entities = years.values().stream()
                .flatMap(year -> year.entities().stream())
                .collect(Collectors.toSet());
        return entities.stream()
                .sorted((a, b) -> a.equals(EntityCode.TREASURY)
                        ? -1
                        : b.equals(EntityCode.TREASURY) ? 1 : a.value().compareTo(b.value()))
                .toList();
    }

    /** Empty when the case does not change that year. */
    public Optional<CaseYear> year(FiscalYear year) {
        return Optional.ofNullable(years.get(year));
    }

    /** A form of a year; empty when the case changes nothing in it. */
    public Optional<StatementFigures> figures(String form, FiscalYear year, EntityCode entity) {
        return made.computeIfAbsent(new Key(form, year, entity), this::make);
    }

    private Optional<StatementFigures> make(Key key) {
        var changed = years.get(key.year());
        var basis = bases.get(key.year());
        var form = forms.find(key.form(), key.year().value());
        if (changed == null || basis == null || form.isEmpty() || !FORMS.contains(key.form())) return Optional.empty();
        var inClass = key.form().startsWith("5-5") ? AccountClass.INVESTMENT : AccountClass.OPERATION;
        boolean any = changed.change().stream()
                .anyMatch(sum -> sum.entity().equals(key.entity()) && sum.accountClass() == inClass);
        if (!any) return Optional.empty();
        var scope = StatementScope.ofCase(key.entity(), of.key());
        var sums = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        sums.put(StatementColumn.BEFORE, changed.before());
        sums.put(StatementColumn.CHANGE, changed.change());
        sums.put(StatementColumn.AFTER, changed.after());
        var own = new StatementBasis(
                key.year(),
                basis.asOf(),
                basis.entities(),
                basis.areas(),
                basis.projects(),
                sums,
                List.of(),
                Map.of(),
                basis.choices(),
                List.of(),
                sources(changed));
        var selected = new EnumMap<StatementColumn, List<AccountSum>>(StatementColumn.class);
        // A column without sums is still a column: what was not budgeted before is nothing.
        sums.forEach((column, all) -> selected.put(column, scope.select(all)));
        return Optional.of(new StatementFigures(
                Statement.of(
                        forms,
                        form.get(),
                        key.year().value(),
                        selected,
                        basis.choices().overrides(),
                        Map.of()),
                scope,
                own,
                forms));
    }

    private List<BudgetSource> sources(CaseYear changed) {
        var sources = new ArrayList<BudgetSource>();
        for (var head : changed.earlier()) sources.add(source(head, StatementColumn.BEFORE, changed.before()));
        for (var head : of.in(changed.year())) sources.add(source(head, StatementColumn.CHANGE, changed.change()));
        return sources;
    }

    private static BudgetSource source(AdjustmentHead head, StatementColumn column, List<AccountSum> sums) {
        var areas = sums.stream().flatMap(sum -> sum.area().stream()).collect(Collectors.toSet());
        return new BudgetSource(head.id().ref(), column, head.decision().map(DecisionId::ref), areas);
    }
}
