package no.rodtrad.command;

import java.util.concurrent.Callable;
import no.rodtrad.command.ImportCommand.Language;
import no.rodtrad.document.Acceptances;
import no.rodtrad.document.Acceptances.Speaker;
import no.rodtrad.document.model.GateAcceptance;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.web.TextsProvider;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes it on oneself that a finding of the number check may stand. */
@Command(
        name = "accept",
        description = "godta et funn i årsmeldingen, med navn og grunn",
        mixinStandardHelpOptions = true)
final class ReportAccept implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    YearOptions year = new YearOptions();

    @Parameters(index = "0", paramLabel = "FUNN", description = "navnet på funnet, fra report findings")
    String finding = "";

    @Option(names = "--by", required = true, paramLabel = "NAVN", description = "hvem som svarer for det")
    String by = "";

    @Option(names = "--reason", required = true, paramLabel = "GRUNN", description = "hvorfor det er rett likevel")
    String reason = "";

    @Option(names = "--take-back", description = "ta tilbake det som er godtatt")
    boolean takeBack;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket til utgaven (ellers nb)")
    Language language = Language.nb;

    @Override
    public Integer call() {
        return database.inMunicipality(this::accept);
    }

    int accept(ApplicationContext context) {
        var of = year.year();
        var acceptances = context.getBean(Acceptances.class);
        var speaker = new Speaker(by, false);
        var outcome = takeBack
                ? acceptances.takeBack(of, finding, speaker, reason)
                : acceptances.accept(of, year.day(context), language.choice(), finding, speaker, reason);
        return switch (outcome) {
            case Accepted<GateAcceptance>(var entry) -> {
                var done = takeBack ? "tatt tilbake" : "godtatt";
                System.err.println("«" + entry.quote() + "» er " + done + " av "
                        + entry.said().by() + ".");
                yield ExitCode.DONE;
            }
            case Rejected<GateAcceptance>(var problems) -> {
                var problem = problems.getFirst();
                var text = context.getBean(TextsProvider.class).texts(LanguageChoice.NB);
                throw Refusal.refused(
                        text.get(problem.messageKey(), problem.arguments().toArray()));
            }
        };
    }
}
