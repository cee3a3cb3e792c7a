package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads a report and lists what in it contradicts itself: no database, and no server is started. */
@Command(
        name = "numbercheck",
        description = "finn det som ikke går opp i en rapport",
        synopsisHeading = "Bruk: ",
        exitCodeListHeading = "Slutter med:%n",
        exitCodeList = {
            "0:ingen motsigelser",
            "1:feilen er vår",
            "2:minst én motsigelse",
            "64:kommandoen er skrevet feil",
            "65:filen kan ikke leses"
        })
final class NumberCheckCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "json", "html");

    private static final long LARGEST = 64L << 20;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "vis denne hjelpen")
    boolean help;

    @Parameters(arity = "1", paramLabel = "FILE", description = "rapporten: PDF, DOCX, HTML eller tekst")
    @Nullable
    Path file;

    @Option(names = "--format", paramLabel = "text|json|html", description = "formen (ellers text)")
    String format = "text";

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i forklaringene (ellers nb)")
    String language = "nb";

    @Override
    public Integer call() {
        if (file != null && Files.isDirectory(file)) throw Refusal.wrongUse(file + " er en mappe. Velg en fil i den.");
        if (file == null || !Files.isRegularFile(file)) throw Refusal.wrongUse("Finner ikke filen " + file + ".");
        if (!FORMATS.contains(format)) {
            throw Refusal.wrongUse("Ukjent form: " + format + ". Bruk text, json eller html.");
        }
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            if (Files.size(file) > LARGEST) throw Refusal.unreadable(file + " er for stor. Grensen er 64 MiB.");
            var name = file.getFileName().toString();
            var texts = new NumberCheckTexts(language());
            var result = switch (new NumberCheck().check(name, Files.readAllBytes(file))) {
                case Accepted<NumberCheck.Result>(var read) -> read;
                case Rejected<NumberCheck.Result>(var problems) -> throw refused(texts, name, problems.getFirst());
            };
            var answer = new NumberCheckAnswer(texts);
            switch (format) {
                case "json" -> out.println(answer.json(result));
                case "html" -> out.print(answer.html(result));
                default -> out.print(answer.text(result));
            }
            return result.hasHard() ? ExitCode.REFUSED : ExitCode.DONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            out.flush();
        }
    }

    private static Refusal refused(NumberCheckTexts texts, String name, Problem problem) {
        return Refusal.unreadable(name + ": " + texts.refused(problem));
    }

    /** What is wrong with a command line that cannot be read, in the language of the rest. */
    static String wrong(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException other) {
            var unknown = String.join(" ", other.getUnmatched());
            return "Dette forstår kommandoen ikke: " + unknown + ". Den kontrollerer én fil om gangen.";
        }
        if (problem instanceof MissingParameterException missing) {
            boolean isOption = missing.getMissing().stream().anyMatch(ArgSpec::isOption);
            return isOption ? "Et valg mangler verdien sin." : "Skriv hvilken fil som skal kontrolleres.";
        }
        return String.valueOf(problem.getMessage());
    }

    private LanguageChoice language() {
        for (var choice : LanguageChoice.values()) if (choice.code().equals(language)) return choice;
        throw Refusal.wrongUse("Ukjent språk: " + language + ". Bruk nb, nn eller en.");
    }
}
