package no.rodtrad.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.rodtrad.database.FullExport;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.web.TextsProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything out, as a folder that {@link ImportCommand} makes the same municipality of. For staff only. */
@Command(
        name = "export",
        description = "skriv alt som kommunen har lagt inn, til en mappe som import lager den samme kommunen av",
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
            var of = municipalities.find(municipalities.current()).orElseThrow();
            try {
                var rows =
                        context.getBean(FullExport.class).write(folder, text.get("database.export.title", of.name()));
                System.out.println(text.get(
                        "database.export.done",
                        folder.toString(),
                        Integer.toString(rows.size()),
                        Long.toString(rows.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())));
                return ExitCode.DONE;
            } catch (UncheckedIOException e) {
                throw unwritable(e);
            }
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
            throw unwritable(e);
        }
    }

    private Refusal unwritable(Exception e) {
        return Refusal.refused("Kan ikke skrive til " + folder + ". Ingenting ble skrevet der.\n" + e.getMessage());
    }
}
