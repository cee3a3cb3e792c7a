package no.rodtrad.demo.money;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Money;

/** Adds up what was generated, from the entries alone. */
final class Sums {

    /** An entry of any column, as a condition sees it. */
    record Entry(String table, String area, String unit, int art, int function, Money amount) {}

    private final DemoMoney money;
    private final Map<String, CostCentre> centres;
    private final Map<String, BudgetArea> areas;

    Sums(DemoMoney money) {
        this.money = money;
        this.centres = money.costCentres().stream().collect(Collectors.toMap(CostCentre::code, centre -> centre));
        this.areas = money.areas().stream().collect(Collectors.toMap(BudgetArea::code, area -> area));
    }

    Money accounts(Predicate<Entry> condition) {
        long sum = 0;
        for (var batch : money.postings()) {
            for (var posting : batch.postings()) {
                if (!posting.isOperation()) continue;
                var entry = entry(posting.art(), posting.function(), posting.costCentre(), posting.ore());
                if (condition.test(entry)) sum += posting.ore();
            }
        }
        return Money.ore(sum);
    }

    Money original(Predicate<Entry> condition) {
        return budget(Set.of(BudgetKind.ORIGINAL), condition);
    }

    Money voted(Predicate<Entry> condition) {
        return budget(Set.of(BudgetKind.ORIGINAL, BudgetKind.VOTED), condition);
    }

    Money revised(Predicate<Entry> condition) {
        return budget(Set.of(BudgetKind.values()), condition);
    }

    private Money budget(Set<BudgetKind> kinds, Predicate<Entry> condition) {
        long sum = 0;
        for (var batch : money.budgets()) {
            if (!kinds.contains(batch.kind())) continue;
            for (var line : batch.lines()) {
                var entry = entry(line.art(), line.function(), line.costCentre(), line.ore());
                if (condition.test(entry)) sum += line.ore();
            }
        }
        return Money.ore(sum);
    }

    private Entry entry(String art, String function, String costCentre, long ore) {
        var centre = centres.get(costCentre);
        return new Entry(
                areas.get(centre.area()).table(),
                centre.area(),
                centre.serviceUnit(),
                Integer.parseInt(art.substring(0, 3)),
                Integer.parseInt(function),
                Money.ore(ore));
    }
}
