package no.rodtrad.budget.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.BudgetAreaCode;

/**
 * What the council votes a sum for, and alone may change (budsjett- og regnskapsforskriften §§ 5-4 and 5-5).
 *
 * @param level whether it is voted for a budget area or for a project
 * @param code of the area or the project
 */
public record Appropriation(AccountClass accountClass, Level level, String code) implements Comparable<Appropriation> {

    /** Operation is voted by area; investment by project, and by area where there is no project. */
    public enum Level {
        AREA,
        PROJECT
    }

    private static final Comparator<Appropriation> ORDER = Comparator.comparing(Appropriation::accountClass)
            .thenComparing(Appropriation::level)
            .thenComparing(Appropriation::code);

    private static Appropriation of(BudgetEntry entry, Function<CostCentreCode, BudgetAreaCode> areaOf) {
        var account = entry.account();
        if (account.accountClass() == AccountClass.INVESTMENT
                && account.project().isPresent()) {
            return new Appropriation(
                    AccountClass.INVESTMENT, Level.PROJECT, account.project().get());
        }
        var area = areaOf.apply(account.costCentre());
        return new Appropriation(account.accountClass(), Level.AREA, area.value());
    }

    /** By how much entries change each appropriation; those that they leave as they were are left out. */
    public static Map<Appropriation, Money> changes(
            Collection<BudgetEntry> entries, Function<CostCentreCode, BudgetAreaCode> areaOf) {
        var changes = new TreeMap<Appropriation, Money>();
        for (var entry : entries) changes.merge(of(entry, areaOf), entry.amount(), Money::plus);
        changes.values().removeIf(Money::isZero);
        return changes;
    }

    @Override
    public int compareTo(Appropriation other) {
        return ORDER.compare(this, other);
    }
}
