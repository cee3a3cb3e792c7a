package no.rodtrad.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a folder of organisation, budget and postings, all or nothing. */
@Command(
        name = "import",
        description = "les inn en mappe med organisasjon, budsjett og regnskap",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FOLDER", description = "mappen med program.csv, org.csv, budget.csv, postings.csv")
    Path folder = Path.of(".");

    @Option(
            names = "--scope",
            paramLabel = "whole|partial",
            description = "partial: en del, som ikke trenger å gå i balanse; sidene sier fra om det")
    Scope scope = Scope.whole;

    @Option(names = "--language", paramLabel = "nb|nn|en", description = "språket i svaret (ellers nb)")
    Language language = Language.nb;

    /** As written on the command line. */
    enum Scope {
        whole,
        partial
    }

    /** As written on the command line. */
    enum Language {
        nb,
        nn,
        en;

        LanguageChoice choice() {
            return LanguageChoice.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public Integer call() {
        return database.inMunicipality(context -> {
            var text = context.getBean(TextsProvider.class).texts(language.choice());
            var taken = context.getBean(FolderImport.class).run(folder, ImportScope.ofCode(scope.name()));
            return switch (taken) {
                case Accepted<FolderReceipt>(var receipt) -> {
                    System.out.print(answer(receipt, text));
                    yield ExitCode.DONE;
                }
                case Rejected<FolderReceipt>(var problems) -> {
                    System.err.print(ProblemText.of(problems, text));
                    yield ExitCode.REFUSED;
                }
            };
        });
    }

    private static String answer(FolderReceipt receipt, Texts text) {
        if (!receipt.isChanged()) return text.get("command.import.nothing-new") + "\n";
        var lines = new StringBuilder();
        if (receipt.organisation() > 0) line(lines, text, "command.import.organisation", receipt.organisation());
        if (receipt.costCentres() > 0) line(lines, text, "command.import.cost-centres", receipt.costCentres());
        receipt.budget()
                .ifPresent(each -> line(
                        lines,
                        text,
                        each.isNew() ? "command.import.budget" : "command.import.budget-known",
                        each.batch().totals().entries()));
        receipt.ledger()
                .forEach(each -> line(
                        lines,
                        text,
                        each.isNew() ? "command.import.ledger" : "command.import.ledger-known",
                        each.batch().totals().entries()));
        return lines.toString();
    }

    private static void line(StringBuilder lines, Texts text, String key, long count) {
        lines.append(text.get(key, Long.toString(count))).append('\n');
    }
}
