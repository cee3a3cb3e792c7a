package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.statement.OperatingCsv;
import no.rodtrad.statement.StatementFiles;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A statement of one year from the database. Straight from files it is {@link StatementCommand}'s work. */
@Command(
        name = "statement",
        description = "en oppstilling fra databasen, eller med --from MAPPE rett fra filer",
        mixinStandardHelpOptions = true)
final class KnownStatementCommand implements Callable<Integer> {

    private static final String OPERATING = "operating";

    /** What is written on the command line, and the forms that it means; the first is the one of a file. */
    private static final Map<String, List<String>> FORMS = Map.ofEntries(
            Map.entry("5-4", List.of("5-4-1", "5-4-2")),
            Map.entry("5-5", List.of("5-5-1", "5-5-2")),
            Map.entry("5-6", List.of("5-6")),
            Map.entry("5-8", List.of("5-8")),
            Map.entry("5-9", List.of("5-9-drift", "5-9-investering")),
            Map.entry("5-4-1", List.of("5-4-1")),
            Map.entry("5-4-2", List.of("5-4-2")),
            Map.entry("5-5-1", List.of("5-5-1")),
            Map.entry("5-5-2", List.of("5-5-2")),
            Map.entry("5-9-drift", List.of("5-9-drift")),
            Map.entry("5-9-investering", List.of("5-9-investering")));

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    YearOptions year = new YearOptions();

    @Option(
            names = "--form",
            required = true,
            paramLabel = "operating|5-4|5-5|5-6|5-8|5-9",
            description = "programområdene, eller en lovbestemt oppstilling; andre del heter 5-4-2 og 5-5-2")
    String form = OPERATING;

    @Option(names = "--entity", paramLabel = "ENTITY", description = "regnskapsenheten (ellers kommunekassen, KK)")
    @Nullable
    String entity;

    @Option(names = "--format", paramLabel = "text|csv|xlsx|json", description = "formen (ellers text)")
    Format format = Format.text;

    @Option(names = "--out", paramLabel = "FILE", description = "filen det skrives til (ellers skjermen)")
    @Nullable
    Path out;

    /** As written on the command line. */
    enum Format {
        text,
        csv,
        xlsx,
        json
    }

    @Override
    public Integer call() {
        var of = year.year();
        if (!form.equals(OPERATING) && !FORMS.containsKey(form)) {
            throw Refusal.wrongUse("Ukjent oppstilling: " + form + ". Bruk operating, 5-4, 5-5, 5-6, 5-8 eller 5-9.");
        }
        return database.inMunicipality(context -> {
            write(form.equals(OPERATING) ? operating(of, context) : statement(of, context));
            return ExitCode.DONE;
        });
    }

    private byte[] operating(FiscalYear of, ApplicationContext context) {
        var figures = context.getBean(OperatingCsv.class);
        var day = year.day(context);
        return switch (format) {
            case json -> bytes(figures.json(of, day));
            case csv -> bytes(figures.csv(of, day));
            case text -> bytes(figures.text(of, day));
            case xlsx -> throw Refusal.wrongUse("operating finnes som text, csv og json.");
        };
    }

    private byte[] statement(FiscalYear of, ApplicationContext context) {
        var files = context.getBean(StatementFiles.class);
        var texts = context.getBean(TextsProvider.class).texts(LanguageChoice.NB);
        var day = year.day(context);
        var first = found(FORMS.getOrDefault(form, List.of()).getFirst(), of, files, day);
        return switch (format) {
            case csv -> bytes(files.csv(first));
            case json -> bytes(files.json(first));
            case xlsx -> {
                var municipalities = context.getBean(Municipalities.class);
                yield files.xlsx(
                        first, municipalities.find(municipalities.current()).orElseThrow(), texts);
            }
            case text -> {
                var text = new StringBuilder();
                for (var each : FORMS.getOrDefault(form, List.of())) {
                    // The second part is of areas and projects, which the consolidated accounts do not have.
                    if (!text.isEmpty() && find(each, of, files, day).isEmpty()) continue;
                    if (!text.isEmpty()) text.append('\n');
                    text.append(files.text(found(each, of, files, day), texts));
                }
                yield bytes(text.toString());
            }
        };
    }

    private StatementFigures found(String id, FiscalYear of, StatementFiles files, AsOf day) {
        return find(id, of, files, day)
                .orElseThrow(() -> Refusal.wrongUse("Oppstillingen " + id + " kan ikke lages for " + of
                        + (entity == null ? "" : " og " + entity)
                        + ", slik det var kjent " + day + ". Enheter med tall: "
                        + String.join(", ", files.entities(of, day)) + "."));
    }

    private Optional<StatementFigures> find(String id, FiscalYear of, StatementFiles files, AsOf day) {
        return files.find(id, of, Optional.ofNullable(entity), day);
    }

    private void write(byte[] content) {
        try {
            if (out != null) {
                Files.write(out, content);
                return;
            }
            var screen = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            screen.write(content, 0, content.length);
            screen.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
