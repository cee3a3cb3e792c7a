package no.rodtrad.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import no.rodtrad.kernel.Money;

/**
 * Values drawn by seed, for what holds of every value. The seed stands in the name of a failing case, so anyone can run
 * that case again.
 */
public final class Any {

    private static final int CASES = 100;

    private Any() {}

    /** For {@code @MethodSource("no.rodtrad.testing.Any#seeds")}. */
    public static LongStream seeds() {
        return LongStream.rangeClosed(1, CASES);
    }

    /** Often small, sometimes as large as a national budget, now and then nothing, of either sign. */
    public static Money money(Random random) {
        long size = 1L << random.nextInt(60);
        return Money.ore(random.nextLong(-size, size + 1));
    }

    /** One to forty weights, some of them zero, never all. */
    public static List<Long> weights(Random random) {
        var weights = new ArrayList<Long>();
        int count = random.nextInt(1, 41);
        for (int i = 0; i < count; i++) weights.add(random.nextInt(4) == 0 ? 0L : random.nextLong(1, 1L << 40));
        if (weights.stream().allMatch(weight -> weight == 0)) weights.set(0, 1L);
        return weights;
    }
}
