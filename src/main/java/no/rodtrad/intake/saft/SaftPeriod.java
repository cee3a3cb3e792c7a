package no.rodtrad.intake.saft;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * The accounting periods a file says it holds, both ends included.
 *
 * @param lastPeriod above 12 when the closing of the year is named
 */
@NamedInterface("saft")
public record SaftPeriod(int firstYear, int firstPeriod, int lastYear, int lastPeriod) {

    private static final int DECEMBER = 12;

    /** From the first to the last day; a whole December brings the closing of the year with it. */
    static SaftPeriod ofDays(LocalDate first, LocalDate last) {
        return new SaftPeriod(first.getYear(), first.getMonthValue(), last.getYear(), last.getMonthValue());
    }

    /** Opening balances, period 0, belong to January, and what comes after December belongs to it. */
    boolean contains(int year, int period) {
        int month = Math.clamp(period, 1, DECEMBER);
        int first = firstYear * 100 + Math.clamp(firstPeriod, 1, DECEMBER);
        int last = lastYear * 100 + Math.clamp(lastPeriod, 1, DECEMBER);
        int found = year * 100 + month;
        return first <= found && found <= last;
    }

    /** Whether what the accounts open with is what the year began with. */
    boolean beginsYear() {
        return firstPeriod <= 1;
    }

    @Override
    public String toString() {
        return "%d/%02d–%d/%02d".formatted(firstYear, firstPeriod, lastYear, lastPeriod);
    }
}
