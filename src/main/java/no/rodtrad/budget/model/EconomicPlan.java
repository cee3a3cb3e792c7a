package no.rodtrad.budget.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.FiscalYear;

/**
 * The budget of a year, and the years after it that the same decision planned (kommuneloven § 14-3 asks for at least
 * three more).
 *
 * @param first the budget year
 * @param years the budget year and those planned with it, without a gap
 * @param decision that made it; empty when the source names none
 */
public record EconomicPlan(FiscalYear first, List<FiscalYear> years, Optional<DecisionId> decision) {

    /** Years that a plan covers at least, the budget year among them. */
    public static final int YEARS = 4;

    public EconomicPlan {
        years = List.copyOf(years);
    }

    /** Whether more than the budget year is known. */
    public boolean isPlanned() {
        return years.size() > 1;
    }

    /** The plans that original budgets make, the newest first. One without a decision is of its year alone. */
    public static List<EconomicPlan> of(Collection<AdjustmentHead> adjustments) {
        var budgets = new TreeMap<FiscalYear, Set<DecisionId>>();
        for (var head : adjustments) {
            if (head.kind() != AdjustmentKind.ORIGINAL) continue;
            var decisions = budgets.computeIfAbsent(head.year(), _ -> new HashSet<>());
            head.decision().ifPresent(decisions::add);
        }
        var plans = new ArrayList<EconomicPlan>();
        for (var each : budgets.entrySet()) {
            var before = budgets.getOrDefault(each.getKey().previous(), Set.of());
            // A year that was planned with the year before it begins no plan of its own.
            if (each.getValue().stream().anyMatch(before::contains)) continue;
            plans.add(new EconomicPlan(
                    each.getKey(),
                    together(each.getKey(), budgets),
                    each.getValue().stream().min(Comparator.naturalOrder())));
        }
        plans.sort(Comparator.comparing(EconomicPlan::first).reversed());
        return plans;
    }

    private static List<FiscalYear> together(FiscalYear first, Map<FiscalYear, Set<DecisionId>> budgets) {
        var decisions = budgets.getOrDefault(first, Set.of());
        var years = new ArrayList<FiscalYear>(List.of(first));
        for (int year = first.value() + 1; FiscalYear.isValid(year); year++) {
            var next = new FiscalYear(year);
            if (budgets.getOrDefault(next, Set.of()).stream().noneMatch(decisions::contains)) break;
            years.add(next);
        }
        return years;
    }

    /**
     * The adjustments of one year that no longer count, since a later decision made the budget of the year anew: first
     * it is planned, a year later it is decided.
     *
     * @param ofYear in any order
     */
    public static Set<AdjustmentId> replaced(Collection<AdjustmentHead> ofYear) {
        var newest = new TreeMap<Instant, DecisionId>();
        for (var head : ofYear) {
            if (head.kind() == AdjustmentKind.ORIGINAL) {
                head.decision().ifPresent(decision -> newest.put(head.knownAt(), decision));
            }
        }
        if (newest.values().stream().distinct().count() < 2) return Set.of();
        var last = newest.lastEntry();
        return ofYear.stream()
                .filter(head -> head.knownAt().isBefore(last.getKey()))
                .filter(head -> head.decision().filter(last.getValue()::equals).isEmpty())
                .map(AdjustmentHead::id)
                .collect(Collectors.toSet());
    }
}
