package no.rodtrad.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.command.ImportCommand.Language;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.ChoiceService;
import no.rodtrad.statement.model.form.ChoiceKind;
import no.rodtrad.statement.model.form.FormFile;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what a municipality has chosen for its statements, all or nothing. */
@Command(
        name = "choices",
        description = "les inn kommunens egne valg for oppstillingene: motparter, plasseringer, fortegn og rammer",
        mixinStandardHelpOptions = true)
final class ChoicesCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "FOLDER",
            description = "mappen med counterparts.csv, placings.csv, signs.csv, frames.csv; en av dem er nok")
    Path folder = Path.of(".");

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "dagen valgene ble kjent, og gjelder fra (ellers nå)")
    @Nullable
    LocalDate knownOn;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i svaret (ellers nb)")
    Language language = Language.nb;

    @Override
    public Integer call() {
        var files = files();
        if (files.isEmpty()) {
            var names = Stream.of(ChoiceKind.values()).map(ChoiceKind::file).collect(Collectors.joining(", "));
            throw Refusal.wrongUse("I mappen " + folder + " er ingen av filene " + names + ".");
        }
        return database.inMunicipality(context -> {
            var now = context.getBean(Clock.class).instant();
            var knownAt =
                    knownOn == null ? now : knownOn.atStartOfDay(AsOf.ZONE).toInstant();
            if (knownAt.isAfter(now)) throw Refusal.wrongUse("Dagen " + knownOn + " har ikke vært ennå.");
            return switch (context.getBean(ChoiceService.class).take(files, knownAt)) {
                case Accepted<Integer>(var count) -> {
                    var text = context.getBean(TextsProvider.class).texts(language.choice());
                    System.out.println(text.get("command.choices.taken", Integer.toString(count)));
                    yield ExitCode.DONE;
                }
                case Rejected<Integer>(var problems) -> {
                    var text = context.getBean(TextsProvider.class).texts(language.choice());
                    System.err.print(ProblemText.of(problems, text));
                    yield ExitCode.REFUSED;
                }
            };
        });
    }

    private Map<ChoiceKind, FormFile> files() {
        var files = new EnumMap<ChoiceKind, FormFile>(ChoiceKind.class);
        for (var kind : ChoiceKind.values()) {
            var path = folder.resolve(kind.file());
            if (!Files.isRegularFile(path)) continue;
            try {
                var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                files.put(kind, new FormFile(kind.file(), text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
