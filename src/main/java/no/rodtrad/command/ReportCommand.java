package no.rodtrad.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.command.ImportCommand.Language;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.EditionWriter;
import no.rodtrad.document.EditionWriter.Edition;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports as editions. */
@Command(
        name = "report",
        description = "rapporter som utgaver",
        mixinStandardHelpOptions = true,
        subcommands = {ReportCommand.Annual.class, ReportFindings.class, ReportAccept.class})
final class ReportCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.wrongUse("Skriv report annual --year 2024 --out MAPPE, report findings --year 2024,"
                + " eller report accept FUNN --year 2024 --by NAVN --reason GRUNN.");
    }

    @Command(
            name = "annual",
            description = "årsmeldingen: PDF, nettsider og tabeller, med fingeravtrykk",
            mixinStandardHelpOptions = true)
    static final class Annual implements Callable<Integer> {

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Mixin
        YearOptions year = new YearOptions();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "mappen utgaven skrives til")
        Path out = Path.of(".");

        @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket (ellers nb)")
        Language language = Language.nb;

        @Option(
                names = "--read-by",
                paramLabel = "NAVN",
                description = "si at du har lest hver setning med tallet den nå har")
        @Nullable
        String readBy;

        @Override
        public Integer call() {
            var of = year.year();
            return database.inMunicipality(context -> write(context, of));
        }

        private int write(ConfigurableApplicationContext context, FiscalYear of) {
            var day = year.day(context);
            if (readBy != null) {
                int read = context.getBean(AnnualReport.class).markRead(of, day, readBy);
                System.err.println(read + " tall i setninger er merket som lest av " + readBy + ".");
            }
            var written = context.getBean(EditionWriter.class).write(of, day, language.choice(), out);
            return switch (written) {
                case Accepted<Edition>(var edition) -> {
                    System.out.println(edition.hash() + "  " + edition.folder());
                    System.err.println(edition.chapters() + " kapitler, " + edition.tables() + " tabeller, "
                            + edition.figures() + " tall."
                            + (edition.accepted() == 0 ? "" : " Godtatt med grunn: " + edition.accepted() + "."));
                    yield ExitCode.DONE;
                }
                case Rejected<Edition>(var problems) -> {
                    var text = context.getBean(TextsProvider.class).texts(language.choice());
                    System.err.print(ProblemText.of(problems, text));
                    yield ExitCode.REFUSED;
                }
            };
        }
    }
}
