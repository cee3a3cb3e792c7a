package no.rodtrad.command;

import java.util.concurrent.Callable;
import no.rodtrad.statement.OperatingCsv;
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

        @Mixin
        YearOptions year = new YearOptions();

        @Option(names = "--format", paramLabel = "csv|json", description = "formen (ellers csv)")
        Format format = Format.csv;

        /** As written on the command line. */
        enum Format {
            csv,
            json
        }

        @Override
        public Integer call() {
            var of = year.year();
            return database.inMunicipality(context -> {
                var day = year.day(context);
                var figures = context.getBean(OperatingCsv.class);
                System.out.print(format == Format.csv ? figures.csv(of, day) : figures.json(of, day));
                return ExitCode.DONE;
            });
        }
    }
}
