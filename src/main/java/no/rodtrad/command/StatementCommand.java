package no.rodtrad.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import no.rodtrad.budget.folder.FolderSums;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.statement.FolderStatement;
import no.rodtrad.statement.FormLibrary;
import no.rodtrad.web.TextsProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A statement of one year, straight from a folder of files: no database, and no server is started. */
@Command(
        name = "statement",
        description = "en oppstilling rett fra en mappe med organisasjon, budsjett og regnskap",
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    /** What is written on the command line, and the form that it means. */
    private static final Map<String, String> FORMS = Map.of("5-4", "5-4-1", "5-6", "5-6");

    private static final String OPERATING = "operating";

    @Option(
            names = "--form",
            required = true,
            paramLabel = "operating|5-4|5-6",
            description = "programområdene, eller en lovbestemt oppstilling")
    String form = OPERATING;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "regnskapsåret")
    int year;

    @Option(names = "--from", required = true, paramLabel = "FOLDER", description = "mappen med filene")
    Path folder = Path.of(".");

    @Option(names = "--format", paramLabel = "text|csv|json", description = "formen (ellers text)")
    Format format = Format.text;

    /** As written on the command line. */
    enum Format {
        text,
        csv,
        json
    }

    @Override
    public Integer call() {
        if (!FiscalYear.isValid(year)) throw Refusal.wrongUse(year + " er ikke et regnskapsår.");
        var of = new FiscalYear(year);
        return switch (FolderSums.read(folder, FormLibrary.kostra(), of)) {
            case Accepted<FolderSums>(var sums) -> {
                var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                out.print(text(new FolderStatement(sums, of)));
                out.flush();
                yield ExitCode.DONE;
            }
            case Rejected<FolderSums>(var problems) -> {
                System.err.print(ProblemText.of(problems, TextsProvider.alone().texts(LanguageChoice.NB)));
                yield ExitCode.REFUSED;
            }
        };
    }

    private String text(FolderStatement statement) {
        if (form.equals(OPERATING)) {
            return switch (format) {
                case text -> statement.operatingText();
                case csv -> statement.operatingCsv();
                case json -> statement.operatingJson();
            };
        }
        var id = FORMS.get(form);
        if (id == null) throw Refusal.wrongUse("Ukjent oppstilling: " + form + ". Bruk operating, 5-4 eller 5-6.");
        return switch (format) {
            case text -> statement.formText(id);
            case csv -> statement.formCsv(id);
            case json -> statement.formJson(id);
        };
    }
}
