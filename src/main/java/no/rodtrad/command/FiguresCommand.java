package no.rodtrad.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.statement.OperatingCsv;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Figures for other programs. */
@Command(
        name = "figures",
        description = "tall til andre programmer",
        mixinStandardHelpOptions = true,
        subcommands = FiguresCommand.Operating.class)
final class FiguresCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.wrongUse("Skriv figures operating --year 2024 --format csv.");
    }

    @Command(
            name = "operating",
            description = "programområdene og de sentrale inntektene, i øre",
            mixinStandardHelpOptions = true)
    static final class Operating implements Callable<Integer> {

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Option(names = "--year", required = true, paramLabel = "YEAR", description = "regnskapsåret")
        int year;

        @Option(names = "--as-of", paramLabel = "DATE", description = "slik det var kjent den dagen (2025-02-22)")
        @Nullable
        LocalDate asOf;

        @Option(names = "--format", paramLabel = "csv|json", description = "formen (ellers csv)")
        Format format = Format.csv;

        /** As written on the command line. */
        enum Format {
            csv,
            json
        }

        @Override
        public Integer call() {
            if (!FiscalYear.isValid(year)) throw Refusal.wrongUse(year + " er ikke et regnskapsår.");
            return database.inMunicipality(context -> {
                var day = asOf == null ? AsOf.at(context.getBean(Clock.class).instant()) : new AsOf(asOf);
                var figures = context.getBean(OperatingCsv.class);
                var of = new FiscalYear(year);
                System.out.print(format == Format.csv ? figures.csv(of, day) : figures.json(of, day));
                return ExitCode.DONE;
            });
        }
    }
}
