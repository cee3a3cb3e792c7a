package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

        public boolean contains(EntityCode entity) {
            return entities.contains(entity) || counterparts.contains(entity);
        }

        public boolean isTogether() {
            return entities.size() > 1 || counterparts.size() > 1;
        }

        /** As it stands in the names of figures: {@code KK-EKF}. */
        public String code() {
            return Stream.concat(entities.stream(), counterparts.stream())
                    .map(EntityCode::value)
                    .collect(Collectors.joining("-"));
        }
    }

    /** What two parties did with each other by one pair of accounts. */
    public sealed interface Dealing {

        EliminationPair pair();

        /**
         * Of running costs, which are kept within operation and within investment: the class; else that of the first
         * side.
         */
        AccountClass accountClass();

        Parties parties();

        /** As it stands in the names of figures: {@code purchase.KK-EKF}. */
        default String code() {
            boolean investment =
                    pair().kind() == EliminationPair.Kind.RUNNING && accountClass() == AccountClass.INVESTMENT;
            return pair().id() + (investment ? "-investment" : "") + "."
                    + parties().code();
        }
    }

    /**
     * A pair that was taken out.
     *
     * @param accountClass as in {@link Dealing}
     * @param first what the first of the parties posted
     * @param second what the others posted
     * @param counter what went of the counter account of memorandum accounts; else empty
     */
    public record Eliminated(
            EliminationPair pair,
            AccountClass accountClass,
            Parties parties,
            List<AccountSum> first,
            List<AccountSum> second,
            List<AccountSum> counter)
            implements Dealing {
        public Eliminated {
            first = List.copyOf(first);
            second = List.copyOf(second);
            counter = List.copyOf(counter);
        }

        /** The size of what the first posted. */
        public Money amount() {
            return total(first).abs();
        }

        /** What was taken out, sum by sum. */
        public List<AccountSum> sums() {
            return Stream.of(first, second, counter).flatMap(List::stream).toList();
        }
    }

    /**
     * A pair that does not come to nothing.
     *
     * @param accountClass as in {@link Dealing}
     * @param amount what the first of the parties posted
     * @param counterpartAmount what the others posted
     * @param entries in how many entries the first posted it
     * @param counterpartEntries in how many the others did
     */
    public record Remainder(
            EliminationPair pair,
            AccountClass accountClass,
            Parties parties,
            Money amount,
            Money counterpartAmount,
            long entries,
            long counterpartEntries)
            implements Dealing {

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

    /** What was taken out and what differs, by pair and parties. */
    public List<Dealing> dealings() {
        var all = new ArrayList<Dealing>(eliminated);
        all.addAll(remainders);
        return all;
    }

    static Money total(List<AccountSum> sums) {
        return Money.sum(sums.stream().map(AccountSum::amount).toList());
    }

    public boolean isSound() {
        return remainders.isEmpty() && unknown.isEmpty();
    }

    /** By how much operation comes out too well and investment too badly, by the crossings; negative: the other way. */
    public Money open() {
        return Money.sum(crossings.stream().map(Crossing::operation).toList());
    }
}
