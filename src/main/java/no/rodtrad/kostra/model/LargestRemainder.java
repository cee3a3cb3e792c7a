package no.rodtrad.kostra.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.rodtrad.kernel.Money;

/**
 * Rounds amounts to whole thousands so that what they come to together is rounded once: the sum of the rounded is the
 * rounded sum, and each is less than a thousand from its own amount.
 */
final class LargestRemainder {

    private static final long THOUSAND = Money.thousands(1).ore();

    private LargestRemainder() {}

    /** The amounts in thousands, in their order. */
    static long[] thousands(List<Money> amounts) {
        return thousands(amounts, Money.sum(amounts).roundedToThousands());
    }

    /** @param target what they shall come to in thousands, their sum rounded up or down */
    static long[] thousands(List<Money> amounts, long target) {
        var rounded = new long[amounts.size()];
        long missing = target;
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = Math.floorDiv(amounts.get(i).ore(), THOUSAND);
            missing -= rounded[i];
        }
        // The first of equal remainders is rounded up, so that the same ledger always gives the same file.
        var byRemainder = IntStream.range(0, rounded.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainder(amounts.get(i))))
                .toList();
        for (int at = 0; at < missing; at++) rounded[byRemainder.get(at)]++;
        return rounded;
    }

    private static long remainder(Money amount) {
        return Math.floorMod(amount.ore(), THOUSAND);
    }
}
