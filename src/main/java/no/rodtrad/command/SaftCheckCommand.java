package no.rodtrad.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.rodtrad.intake.saft.SaftCheck;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a SAF-T file, says what it is, and finds what does not add up. Needs no database. */
@Command(
        name = "check",
        description = "les en SAF-T-fil og se om den går opp, uten å lese den inn",
        mixinStandardHelpOptions = true)
final class SaftCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "SAF-T-filen, som XML eller alene i en zip-fil")
    Path file = Path.of(".");

    @Option(
            names = "--schemas",
            paramLabel = "FOLDER",
            defaultValue = "${sys:rodtrad.saft.schemas}",
            description = "mappen med Skatteetatens skjemaer (ellers innstillingen rodtrad.saft.schemas)")
    @Nullable
    Path schemas;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i svaret (ellers nb)")
    ImportCommand.Language language = ImportCommand.Language.nb;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) throw Refusal.wrongUse("Finner ikke filen " + file + ".");
        var folder = schemas;
        var report = folder == null ? SaftCheck.of(file) : SaftCheck.of(file, folder);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(SaftAnswer.of(report, file, TextsProvider.alone().texts(language.choice())));
        out.flush();
        return report.errors() > 0 ? ExitCode.REFUSED : ExitCode.DONE;
    }
}
