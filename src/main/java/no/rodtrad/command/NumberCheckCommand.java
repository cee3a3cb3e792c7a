package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.NumberCheck;
import no.rodtrad.numbercheck.NumberCheckAnswer;
import no.rodtrad.numbercheck.NumberCheckTexts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a report and lists what in it contradicts itself: no database, and no server is started. */
@Command(name = "numbercheck", description = "finn det som ikke går opp i en rapport", mixinStandardHelpOptions = true)
final class NumberCheckCommand implements Callable<Integer> {

    private static final long LARGEST = 64L << 20;

    @Parameters(arity = "1", paramLabel = "FILE", description = "rapporten: PDF, DOCX, HTML eller tekst")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "text|json|html", description = "formen (ellers text)")
    Format format = Format.text;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i forklaringene (ellers nb)")
    String language = "nb";

    /** As written on the command line. */
    enum Format {
        text,
        json,
        html
    }

    @Override
    public Integer call() {
        if (file == null || !Files.isRegularFile(file)) throw Refusal.wrongUse("Finner ikke filen " + file + ".");
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            if (Files.size(file) > LARGEST) throw Refusal.wrongUse(file + " er for stor. Grensen er 64 MiB.");
            var name = file.getFileName().toString();
            var texts = new NumberCheckTexts(language());
            var result = switch (new NumberCheck().check(name, Files.readAllBytes(file))) {
                case Accepted<NumberCheck.Result>(var read) -> read;
                case Rejected<NumberCheck.Result>(var problems) -> throw refused(texts, name, problems.getFirst());
            };
            var answer = new NumberCheckAnswer(texts);
            switch (format) {
                case text -> out.print(answer.text(result));
                case json -> out.println(answer.json(result));
                case html -> out.print(answer.html(result));
            }
            return result.hasHard() ? ExitCode.REFUSED : ExitCode.DONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            out.flush();
        }
    }

    private static Refusal refused(NumberCheckTexts texts, String name, Problem problem) {
        var why = texts.get(problem.messageKey(), problem.arguments().toArray(String[]::new));
        return Refusal.wrongUse(name + ": " + why);
    }

    private LanguageChoice language() {
        for (var choice : LanguageChoice.values()) if (choice.code().equals(language)) return choice;
        throw Refusal.wrongUse("Ukjent språk: " + language + ". Bruk nb, nn eller en.");
    }
}
