package no.rodtrad.demo.money;

import java.util.Comparator;
import java.util.stream.IntStream;
import no.rodtrad.demo.fact.FactsDisagree;

/** Divides an amount by weights so that the parts add up to it; what is left over goes to the largest remainders. */
public final class Shares {

    private Shares() {}

    /**
     * In the unit of the amount.
     *
     * @throws ArithmeticException on overflow
     * @throws FactsDisagree when there is an amount and nobody to carry it
     */
    public static long[] of(long amount, long[] weights) {
        long total = 0;
        for (long weight : weights) total = Math.addExact(total, weight);
        var shares = new long[weights.length];
        if (amount == 0) return shares;
        if (total <= 0) {
            var kroner = Long.toString(amount / 100);
            throw new FactsDisagree(AreaTotals.FILE, "", kroner, "demo.problem.nobody-to-carry");
        }
        long magnitude = Math.absExact(amount);
        var remainders = new long[weights.length];
        long left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            long product = Math.multiplyExact(magnitude, weights[i]);
            shares[i] = product / total;
            remainders[i] = product % total;
            left -= shares[i];
        }
        if (left > 0) {
            IntStream.range(0, weights.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]))
                    .limit(left)
                    .forEach(i -> shares[i]++);
        }
        if (amount < 0) for (int i = 0; i < shares.length; i++) shares[i] = -shares[i];
        return shares;
    }

    /** In whole steps, such as thousands of kroner; what is less than a step goes to the heaviest. */
    public static long[] inSteps(long amount, long step, long[] weights) {
        var shares = of(amount / step, weights);
        int heaviest = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.multiplyExact(shares[i], step);
            if (weights[i] > weights[heaviest]) heaviest = i;
        }
        if (amount != 0) shares[heaviest] += amount % step;
        return shares;
    }
}
