package no.rodtrad.statement.model.fullcost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Phrase;

/** Surpluses or deficits by year of origin. What comes in takes the oldest of the other sign first. */
final class OriginBalances {

    private final FiscalYear year;
    private final List<OriginBalance> balances = new ArrayList<>();

    OriginBalances(FiscalYear year) {
        this.year = year;
    }

    void open(OriginBalance balance) {
        add(balance.amount(), balance.origin());
    }

    /** Adds what arose in the year, and tells which origins it used or covered. */
    List<FullCostStep> add(Money amount) {
        return add(amount, year);
    }

    private List<FullCostStep> add(Money amount, FiscalYear origin) {
        var steps = new ArrayList<FullCostStep>();
        var left = amount;
        balances.sort(Comparator.comparing(OriginBalance::origin));
        for (int i = 0; i < balances.size() && !left.isZero(); i++) {
            var old = balances.get(i);
            if (old.amount().isNegative() == left.isNegative()) break;
            boolean usesAll = left.abs().compareTo(old.amount().abs()) >= 0;
            var used = usesAll ? old.amount().negate() : left;
            var key = left.isNegative() ? "statement.full-cost.uses-surplus" : "statement.full-cost.covers-deficit";
            steps.add(new FullCostStep(Phrase.of(key), Optional.of(old.origin()), used));
            balances.set(i, new OriginBalance(old.origin(), old.amount().plus(used)));
            left = left.minus(used);
        }
        balances.removeIf(balance -> balance.amount().isZero());
        if (!left.isZero()) put(origin, left);
        return steps;
    }

    private void put(FiscalYear origin, Money amount) {
        for (int i = 0; i < balances.size(); i++) {
            var old = balances.get(i);
            if (!old.origin().equals(origin)) continue;
            balances.set(i, new OriginBalance(origin, old.amount().plus(amount)));
            return;
        }
        balances.add(new OriginBalance(origin, amount));
        balances.sort(Comparator.comparing(OriginBalance::origin));
    }

    void clear() {
        balances.clear();
    }

    Money sum() {
        return Money.sum(balances.stream().map(OriginBalance::amount).toList());
    }

    List<OriginBalance> list() {
        return List.copyOf(balances);
    }
}
