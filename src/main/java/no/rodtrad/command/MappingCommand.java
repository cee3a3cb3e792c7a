package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.model.mapping.MappingGuess;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.web.TextsProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mappings, by which files of other systems are read: no database, and no server is started. */
@Command(
        name = "mapping",
        description = "filoppsett, som sier hvordan filer fra andre systemer leses",
        mixinStandardHelpOptions = true)
final class MappingCommand {

    /** Enough to see how a file is written. */
    private static final int SAMPLE = 1 << 16;

    @Command(name = "list", description = "navnene på filoppsettene som følger med", mixinStandardHelpOptions = true)
    int list() {
        MappingLibrary.NAMES.forEach(System.out::println);
        return ExitCode.DONE;
    }

    @Command(
            name = "guess",
            description = "foreslår et filoppsett ut fra begynnelsen av en CSV-fil",
            mixinStandardHelpOptions = true)
    int guess(
            @Parameters(paramLabel = "FILE", description = "filen som skal leses") Path file,
            @Option(
                            names = "--language",
                            paramLabel = "nb|nn|en",
                            defaultValue = "nb",
                            description = "språket i merknadene (ellers nb)")
                    ImportCommand.Language language)
            throws IOException {
        if (!Files.isRegularFile(file)) throw Refusal.wrongUse("Filen finnes ikke: " + file);
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (start.length > 1 && start[0] == 'P' && start[1] == 'K') {
            throw Refusal.refused("Et regneark kan ikke gjettes ennå. Lagre arket som CSV, og prøv med det.");
        }
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        var guess = MappingGuess.of(name, start);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(MappingText.of(guess.mapping()));
        out.flush();
        var text = TextsProvider.alone().texts(language.choice());
        for (var key : guess.uncertain()) System.err.println(text.get("command.mapping.uncertain", key));
        for (var key : guess.missing()) System.err.println(text.get("command.mapping.missing", key));
        return guess.missing().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
