package no.rodtrad.intake.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A sum that was read, held against one that somebody stated.
 *
 * @param stated in øre, or in lines; empty when nobody did
 * @param precision what one of the last digit that was stated is worth, in the same unit
 */
public record ControlSum(long read, Optional<BigDecimal> stated, BigDecimal precision) {

    /** How the two agree. */
    public enum Verdict {
        /** Nothing was stated. */
        OPEN,
        MATCHES,
        /** The stated one is the read one rounded, or off by no more than half of its last digit. */
        ROUNDING,
        DIFFERS
    }

    /** A number as typed, of a unit that many øre large. */
    public static ControlSum of(long read, Optional<BigDecimal> typed, BigDecimal unit) {
        var precision = typed.map(BigDecimal::ulp).orElse(BigDecimal.ONE).multiply(unit);
        return new ControlSum(read, typed.map(unit::multiply), precision);
    }

    /** Read minus stated; zero when nothing was stated. */
    public BigDecimal difference() {
        return stated.map(BigDecimal.valueOf(read)::subtract).orElse(BigDecimal.ZERO);
    }

    public Verdict verdict() {
        if (stated.isEmpty()) return Verdict.OPEN;
        if (difference().signum() == 0) return Verdict.MATCHES;
        var half = precision.divide(BigDecimal.TWO, precision.scale() + 1, RoundingMode.UNNECESSARY);
        return difference().abs().compareTo(half) <= 0 ? Verdict.ROUNDING : Verdict.DIFFERS;
    }
}
