package no.rodtrad.demo.money;

/**
 * A source of numbers that are the same on every machine and in every order of use: each part of the generator takes
 * its own child by name, so a change in one part does not move the numbers of another. The step is SplitMix64.
 */
public final class Seed {

    /** Quantiles of a log-normal distribution (sigma 0.7), in thousandths of its mean: many small, few large. */
    private static final int[] LOG_NORMAL = {
        144, 195, 228, 255, 279, 301, 321, 340, 359, 377, 395, 412, 429, 446, 463, 480, 497, 513, 530, 547, 565, 582,
        599, 617, 635, 654, 672, 691, 711, 731, 751, 772, 794, 816, 838, 862, 886, 911, 937, 964, 993, 1022, 1053, 1085,
        1119, 1155, 1193, 1234, 1277, 1323, 1373, 1428, 1487, 1552, 1625, 1706, 1799, 1908, 2037, 2196, 2401, 2686,
        3146, 4252
    };

    private long state;

    public Seed(long state) {
        this.state = state;
    }

    /** A source of its own for one part, named so that it stays the same when other parts come and go. */
    public Seed child(String name) {
        long hash = state;
        for (int i = 0; i < name.length(); i++) hash = mix(hash ^ name.charAt(i)) + 0x9E3779B97F4A7C15L;
        return new Seed(hash);
    }

    /** From 0 up to, and not with, the limit. */
    public int below(int limit) {
        return (int) Math.floorMod(next() >>> 17, (long) limit);
    }

    /** From one number to another, both with. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** About 1000, sometimes several thousand, never zero. */
    public int logNormal() {
        return LOG_NORMAL[below(LOG_NORMAL.length)];
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
