package no.rodtrad.statement.model.form;

import java.util.List;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;

/**
 * The accounts of several entities put together, without what they did with each other.
 *
 * @param sums what is left: the consolidated accounts
 * @param eliminated what was taken out, pair by pair
 * @param remainders pairs whose two sides differ. They are errors, and both sides stay in
 * @param unknown internal entries whose counterpart nothing tells. They are errors, and stay in
 */
public record Consolidation(
        List<AccountSum> sums, List<Eliminated> eliminated, List<Remainder> remainders, List<AccountSum> unknown) {

    /** A pair that was taken out. @param amount of the side that is positive */
    public record Eliminated(EliminationPair pair, EntityCode entity, EntityCode counterpart, Money amount) {}

    /**
     * A pair that does not come to nothing.
     *
     * @param accountClass of running costs, which are kept within operation and within investment; else of the first
     *     side
     * @param amount what the entity posted
     * @param counterpartAmount what its counterpart posted
     */
    public record Remainder(
            EliminationPair pair,
            AccountClass accountClass,
            EntityCode entity,
            EntityCode counterpart,
            Money amount,
            Money counterpartAmount) {

        public Money difference() {
            return amount.plus(counterpartAmount);
        }
    }

    public Consolidation {
        sums = List.copyOf(sums);
        eliminated = List.copyOf(eliminated);
        remainders = List.copyOf(remainders);
        unknown = List.copyOf(unknown);
    }

    public boolean isSound() {
        return remainders.isEmpty() && unknown.isEmpty();
    }
}
