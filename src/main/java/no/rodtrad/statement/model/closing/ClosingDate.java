package no.rodtrad.statement.model.closing;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Phrase;

/**
 * A step after the accounts are closed.
 *
 * @param latest the last day the law allows; empty when the step only has its place in the order
 * @param law source; * marks what is from memory
 */
public record ClosingDate(Phrase what, Optional<LocalDate> latest, String law) {

    /** The steps that follow the year, in order. */
    public static List<ClosingDate> after(FiscalYear year) {
        int next = year.value() + 1;
        return List.of(
                date("statement.closing.date.accounts", next, Month.FEBRUARY, 22, "kommuneloven § 14-6"),
                date("statement.closing.date.annual-report", next, Month.MARCH, 31, "kommuneloven § 14-7"),
                date("statement.closing.date.audit", next, Month.APRIL, 15, "kommuneloven § 24-8 *"),
                step("statement.closing.date.control-committee"),
                step("statement.closing.date.executive-committee"),
                date("statement.closing.date.council", next, Month.JUNE, 30, "kommuneloven § 14-3 *"));
    }

    private static ClosingDate date(String key, int year, Month month, int day, String law) {
        return new ClosingDate(Phrase.of(key), Optional.of(LocalDate.of(year, month, day)), law);
    }

    private static ClosingDate step(String key) {
        return new ClosingDate(Phrase.of(key), Optional.empty(), "kommuneloven § 14-3 *");
    }
}
