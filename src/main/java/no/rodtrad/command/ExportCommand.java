package no.rodtrad.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import no.rodtrad.budget.folder.FolderExport;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.opendata.FolderPackage;
import no.rodtrad.web.TextsProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything out, down to each entry, as a folder that {@link ImportCommand} takes in again. For staff only. */
@Command(
        name = "export",
        description = "skriv organisasjon, budsjett og hver postering til en mappe som import leser",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "MUNICIPALITY", description = "kommunen")
    String municipality = "";

    @Parameters(index = "1", paramLabel = "FOLDER", description = "en mappe som er tom eller ikke finnes")
    Path folder = Path.of(".");

    @Override
    public Integer call() {
        database.municipality = municipality;
        prepare();
        return database.inMunicipality(context -> {
            var text = context.getBean(TextsProvider.class).texts(LanguageChoice.NB);
            var municipalities = context.getBean(Municipalities.class);
            var asOf = AsOf.at(context.getBean(Clock.class).instant());
            var written = context.getBean(FolderExport.class).write(folder, asOf);
            var of = municipalities.find(municipalities.current()).orElseThrow();
            context.getBean(FolderPackage.class).write(folder, of, asOf, text);
            System.out.println(text.get(
                    "command.export.done",
                    folder.toString(),
                    Long.toString(written.budgetEntries()),
                    Long.toString(written.ledgerEntries())));
            return ExitCode.DONE;
        });
    }

    /** Nothing that is there is written over. */
    private void prepare() {
        try {
            Files.createDirectories(folder);
            try (var there = Files.list(folder)) {
                if (there.findAny().isPresent()) throw Refusal.wrongUse("Mappen er ikke tom: " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
