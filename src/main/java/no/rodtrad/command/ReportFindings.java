package no.rodtrad.command;

import java.util.concurrent.Callable;
import no.rodtrad.command.ImportCommand.Language;
import no.rodtrad.document.AcceptanceFile;
import no.rodtrad.document.Acceptances;
import no.rodtrad.document.Acceptances.Judged;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the number check holds against the annual report, and which of it somebody has accepted. */
@Command(
        name = "findings",
        description = "hva tallkontrollen mener ikke går opp i årsmeldingen, og hva som er godtatt",
        mixinStandardHelpOptions = true)
final class ReportFindings implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    YearOptions year = new YearOptions();

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket til utgaven (ellers nb)")
    Language language = Language.nb;

    @Override
    public Integer call() {
        return database.inMunicipality(this::list);
    }

    int list(ApplicationContext context) {
        var of = year.year();
        var text = context.getBean(TextsProvider.class).texts(LanguageChoice.NB);
        var all = context.getBean(Acceptances.class).judged(of, year.day(context), language.choice());
        for (var each : all) {
            var identity = each.finding().identity();
            System.out.println(String.join(
                    "\t",
                    identity.name(),
                    state(each, text),
                    identity.chapter(),
                    identity.quote(),
                    identity.printed(),
                    identity.computed()));
        }
        return all.stream().anyMatch(Judged::stops) ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static String state(Judged judged, Texts text) {
        if (!judged.finding().acceptable()) return "må rettes";
        return judged.last()
                .map(last -> (last.accepted() ? "godtatt av " : "tatt tilbake av ")
                        + last.said().by() + " " + text.date(AcceptanceFile.day(last)) + ": "
                        + last.said().reason())
                .orElse("åpent");
    }
}
