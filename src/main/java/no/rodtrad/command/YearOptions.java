package no.rodtrad.command;

import java.time.Clock;
import java.time.LocalDate;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** Which year a report is of, and as of which day. */
final class YearOptions {

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "regnskapsåret")
    int year;

    @Option(names = "--as-of", paramLabel = "DATE", description = "slik det var kjent den dagen (2025-02-22)")
    @Nullable
    LocalDate asOf;

    /**
     * The year.
     *
     * @throws Refusal when it is none
     */
    FiscalYear year() {
        if (!FiscalYear.isValid(year)) throw Refusal.wrongUse(year + " er ikke et regnskapsår.");
        return new FiscalYear(year);
    }

    /** The day that was asked for, else now. */
    AsOf day(ApplicationContext context) {
        return asOf == null ? AsOf.at(context.getBean(Clock.class).instant()) : new AsOf(asOf);
    }
}
