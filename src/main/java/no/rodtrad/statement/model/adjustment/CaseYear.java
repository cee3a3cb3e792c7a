package no.rodtrad.statement.model.adjustment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.rodtrad.budget.model.AdjustmentCase;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentId;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.organisation.model.EntityCode;

/**
 * A year that a case changes.
 *
 * @param before the budget as the case found it, by account
 * @param change what the case moves, by account
 * @param earlier the adjustments behind {@code before}, the original budget among them
 */
public record CaseYear(
        FiscalYear year, List<AccountSum> before, List<AccountSum> change, List<AdjustmentHead> earlier) {

    public CaseYear {
        before = List.copyOf(before);
        change = List.copyOf(change);
        earlier = List.copyOf(earlier);
    }

    /**
     * Takes a year's budget apart.
     *
     * @param sums of each adjustment of the year, in the order they became known
     */
    public static CaseYear of(
            AdjustmentCase of, FiscalYear year, Map<AdjustmentHead, ? extends List<AccountSum>> sums) {
        var ours = of.in(year).stream().map(AdjustmentHead::id).collect(Collectors.toSet());
        var earlier = new ArrayList<AdjustmentHead>();
        for (var head : sums.keySet()) {
            if (ours.contains(head.id())) break;
            earlier.add(head);
        }
        return new CaseYear(
                year,
                together(earlier.stream().map(AdjustmentHead::id).collect(Collectors.toSet()), sums),
                together(ours, sums),
                earlier);
    }

    private static List<AccountSum> together(
            Set<AdjustmentId> wanted, Map<AdjustmentHead, ? extends List<AccountSum>> sums) {
        var together = new HashMap<AccountSum.Key, AccountSum>();
        sums.forEach((head, of) -> {
            if (!wanted.contains(head.id())) return;
            for (var sum : of) together.merge(sum.key(), sum, AccountSum::plus);
        });
        return List.copyOf(together.values());
    }

    /** The budget as the case leaves it. */
    public List<AccountSum> after() {
        var after = new HashMap<AccountSum.Key, AccountSum>();
        for (var sum : before) after.merge(sum.key(), sum, AccountSum::plus);
        for (var sum : change) after.merge(sum.key(), sum, AccountSum::plus);
        return List.copyOf(after.values());
    }

    /** Whose budget it changes. */
    public Set<EntityCode> entities() {
        return change.stream().map(AccountSum::entity).collect(Collectors.toSet());
    }
}
