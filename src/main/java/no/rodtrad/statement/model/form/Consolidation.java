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
 * @param crossings pairs that were taken out of operation on one side and of investment on the other. They are no
 *     errors in the books, but neither part of the accounts comes to nothing before they are explained
 */
public record Consolidation(
        List<AccountSum> sums,
        List<Eliminated> eliminated,
        List<Remainder> remainders,
        List<AccountSum> unknown,
        List<Crossing> crossings) {

    /**
     * Who dealt with whom. More than one on a side: nothing told their entries apart, so the sides were compared for
     * all of them together, and differences that outweigh each other are not seen.
     */
    public record Parties(List<EntityCode> entities, List<EntityCode> counterparts) {
        public Parties {
            entities = List.copyOf(entities);
            counterparts = List.copyOf(counterparts);
        }

        public boolean isTogether() {
            return entities.size() > 1 || counterparts.size() > 1;
        }
    }

    /** A pair that was taken out. @param amount of the side that is positive */
    public record Eliminated(EliminationPair pair, Parties parties, Money amount) {}

    /**
     * A pair that does not come to nothing.
     *
     * @param accountClass of running costs, which are kept within operation and within investment; else of the first
     *     side
     * @param amount what the first of the parties posted
     * @param counterpartAmount what the others posted
     */
    public record Remainder(
            EliminationPair pair, AccountClass accountClass, Parties parties, Money amount, Money counterpartAmount) {

        public Money difference() {
            return amount.plus(counterpartAmount);
        }
    }

    /**
     * A pair that came to nothing, but not within operation nor within investment: an instalment is a cost of the
     * borrower's operation, and income of the lender's investment.
     *
     * @param operation what was taken out of operation, costs positive
     * @param investment what was taken out of investment: as much with the other sign
     */
    public record Crossing(EliminationPair pair, Parties parties, Money operation, Money investment) {}

    public Consolidation {
        sums = List.copyOf(sums);
        eliminated = List.copyOf(eliminated);
        remainders = List.copyOf(remainders);
        unknown = List.copyOf(unknown);
        crossings = List.copyOf(crossings);
    }

    public boolean isSound() {
        return remainders.isEmpty() && unknown.isEmpty();
    }

    /** By how much operation comes out too well and investment too badly, by the crossings; negative: the other way. */
    public Money open() {
        return Money.sum(crossings.stream().map(Crossing::operation).toList());
    }
}
