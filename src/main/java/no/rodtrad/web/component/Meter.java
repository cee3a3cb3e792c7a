package no.rodtrad.web.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far along a scale something has come, and where the target stands.
 *
 * @param permille how much of the scale is filled
 * @param target where the target stands on the scale, in per mille; empty when there is none
 * @param behind whether it is on the wrong side of the target: hatched
 */
public record Meter(int permille, Optional<Integer> target, boolean behind) {

    public Meter {
        permille = Math.clamp(permille, 0, 1000);
        target = target.map(place -> Math.clamp(place, 0, 1000));
    }

    /** A value on a scale from zero to {@code end}; all three have the same sign. */
    public static Meter of(BigDecimal value, BigDecimal target, BigDecimal end, boolean behind) {
        return new Meter(permille(value, end), Optional.of(permille(target, end)), behind);
    }

    public static Meter of(BigDecimal value, BigDecimal end) {
        return new Meter(permille(value, end), Optional.empty(), false);
    }

    public String width() {
        return percent(permille);
    }

    /**
     * How much is drawn as it should be. Where a value has gone past a limit, only what lies beyond it is hatched;
     * where it has not reached its target, all of it is.
     */
    public String solid() {
        if (!behind) return width();
        return percent(target.filter(limit -> limit < permille).orElse(0));
    }

    /** How much is hatched, after what is solid. */
    public String hatched() {
        if (!behind) return percent(0);
        return percent(permille - target.filter(limit -> limit < permille).orElse(0));
    }

    public String targetPlace() {
        return percent(target.orElse(0));
    }

    private static int permille(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) return 0;
        return part.multiply(BigDecimal.valueOf(1000))
                .divide(whole, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static String percent(int permille) {
        return permille / 10 + "." + permille % 10 + "%";
    }
}
