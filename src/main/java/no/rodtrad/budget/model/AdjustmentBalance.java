package no.rodtrad.budget.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Whether an adjustment is in balance. Operation and investment are two budgets, and each entity has both of its own,
 * so money that goes from one to another is an expenditure in the first and an income in the second (570 and 970).
 */
public final class AdjustmentBalance {

    /** One of the budgets that must balance by itself. */
    public record Part(EntityCode entity, AccountClass accountClass) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            int byEntity = entity.compareTo(other.entity);
            return byEntity != 0 ? byEntity : accountClass.compareTo(other.accountClass);
        }
    }

    private AdjustmentBalance() {}

    /** The parts that are out of balance, each with its sum; empty when all is well. */
    public static Map<Part, Money> imbalances(
            Collection<BudgetEntry> entries, Function<CostCentreCode, EntityCode> entityOf) {
        var sums = new TreeMap<Part, Money>();
        for (var entry : entries) {
            var account = entry.account();
            sums.merge(
                    new Part(entityOf.apply(account.costCentre()), account.accountClass()),
                    entry.amount(),
                    Money::plus);
        }
        sums.values().removeIf(Money::isZero);
        return sums;
    }

    /** What to tell whoever wrote it, with the sum and the entity as arguments. */
    public static String messageKey(AccountClass accountClass) {
        return accountClass == AccountClass.INVESTMENT
                ? "budget.problem.unbalanced-investment"
                : "budget.problem.unbalanced";
    }
}
