package no.rodtrad.statistic.model;

import java.math.BigDecimal;

/**
 * A goal that the municipality states a number for, and how far it has come.
 *
 * @param key of its texts, {@code statistic.goal.KEY}
 * @param decimals that both are written with
 */
public record StatedGoal(String key, StatisticValue achieved, StatisticValue target, boolean atMost, int decimals) {

    /** Which pair of series says how a goal is doing. */
    public record Pair(String key, String achieved, String target, boolean atMost, int decimals) {}

    /** How far it has come. */
    public enum State {
        REACHED,
        /** Not there, and there is time left or no year is set. */
        ON_THE_WAY,
        /** Not there, and the year of the goal is over. */
        MISSED
    }

    public State state() {
        int difference = achieved.value().compareTo(target.value());
        if (atMost ? difference <= 0 : difference >= 0) return State.REACHED;
        // A goal without a year of its own is stated with its observation, and counted in whole things.
        boolean over = target.year() <= achieved.year() && target.unit() == StatisticUnit.PERCENT;
        return over ? State.MISSED : State.ON_THE_WAY;
    }

    /** Where the scale of a drawing ends: a little beyond the larger of the two. */
    public BigDecimal end() {
        return achieved.value().abs().max(target.value()).multiply(new BigDecimal(atMost ? "1.2" : "1.03"));
    }
}
