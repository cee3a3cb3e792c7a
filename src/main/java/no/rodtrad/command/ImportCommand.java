package no.rodtrad.command;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.budget.folder.FolderReceipt;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.database.FullImport;
import no.rodtrad.intake.IntakeService;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.intake.model.Stated;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.saft.SaftCheck;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.ledger.model.ImportScope;
import no.rodtrad.ledger.model.LedgerReceipt;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a folder of organisation, budget and postings, or one file of any kind of rows; all or nothing. */
@Command(
        name = "import",
        description = "les inn en mappe med organisasjon, budsjett og regnskap, en mappe fra export, eller én fil",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(
            paramLabel = "FOLDER|FILE",
            description =
                    "mappen med program.csv, org.csv, budget.csv, postings.csv; eller én fil, SAF-T og JSON-stat også")
    Path source = Path.of(".");

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE.yaml",
            description = "filoppsettet som sier hva kolonnene i filen er")
    @Nullable
    String mapping;

    @Option(names = "--entity", paramLabel = "CODE", description = "hvilken enhets regnskap filen er (ellers kassen)")
    @Nullable
    String entity;

    @Option(names = "--control", paramLabel = "SUM", description = "summen av debet i kroner, som filen skal ha")
    @Nullable
    BigDecimal control;

    @Option(names = "--year", paramLabel = "YEAR", description = "det eneste regnskapsåret filen skal gjelde")
    @Nullable
    Integer year;

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
        if (FullImport.isExport(source)) return callFull();
        if (SaftCheck.isSaft(source)) return new SaftTaking(this).run();
        if (mapping != null) return callMapped(mapping);
        if (Files.isRegularFile(source) && IntakeService.isJson(source)) return callJsonStat();
        if (entity != null || control != null || year != null) {
            throw Refusal.wrongUse("--entity, --control og --year hører sammen med --mapping.");
        }
        return database.inMunicipality(context -> {
            var text = context.getBean(TextsProvider.class).texts(language.choice());
            var taken = context.getBean(FolderImport.class).run(source, ImportScope.ofCode(scope.name()));
            return answered(taken.map(receipt -> answer(receipt, text)), text);
        });
    }

    private int callFull() {
        if (mapping != null || entity != null || control != null || year != null || scope != Scope.whole) {
            throw Refusal.wrongUse(
                    "Mappen er skrevet av export og leses som den er, uten --mapping, --entity, --control,"
                            + " --year og --scope.");
        }
        return database.inMunicipality(context -> {
            var text = context.getBean(TextsProvider.class).texts(language.choice());
            var taken = context.getBean(FullImport.class).run(source);
            return answered(taken.map(rows -> answer(rows, text)), text);
        });
    }

    private static String answer(Map<String, Long> rows, Texts text) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        return text.get("database.import.done", Integer.toString(rows.size()), Long.toString(all)) + "\n";
    }

    private int callJsonStat() {
        return database.inMunicipality(context -> {
            var text = context.getBean(TextsProvider.class).texts(language.choice());
            var request = IntakeRequest.of(String.valueOf(source.getFileName()));
            var taken = context.getBean(IntakeService.class).takeJsonStat(source, request);
            return answered(taken.map(receipt -> answer(receipt, text)), text);
        });
    }

    private int callMapped(String name) {
        if (!Files.isRegularFile(source)) throw Refusal.wrongUse("Med --mapping skal det stå én fil, ikke " + source);
        if (year != null && !FiscalYear.isValid(year)) throw Refusal.wrongUse(year + " er ikke et regnskapsår.");
        if (entity != null && !entity.matches("[A-Z][A-Z0-9]{0,9}")) {
            throw Refusal.wrongUse("En enhets kode er store bokstaver og sifre, ikke " + entity);
        }
        // A wrong mapping is refused before anything is started.
        var found = MappingLibrary.find(name);
        if (found instanceof Rejected<Mapping>(var problems)) {
            System.err.print(ProblemText.of(problems, TextsProvider.alone().texts(language.choice())));
            return ExitCode.REFUSED;
        }
        return database.inMunicipality(context -> importMapped(context, found));
    }

    private int importMapped(ApplicationContext context, Outcome<Mapping> found) {
        var text = context.getBean(TextsProvider.class).texts(language.choice());
        var stated = new Stated(year == null ? OptionalInt.empty() : OptionalInt.of(year), Optional.ofNullable(sum()));
        var request = IntakeRequest.of(String.valueOf(source.getFileName()))
                .of(entity == null ? EntityCode.TREASURY : new EntityCode(entity))
                .in(ImportScope.ofCode(scope.name()))
                .with(stated);
        var intake = context.getBean(IntakeService.class);
        var taken = found.flatMap(each -> intake.take(source, each, request));
        return answered(taken.map(receipt -> answer(receipt, text)), text);
    }

    private @Nullable Money sum() {
        if (control == null) return null;
        try {
            return Money.ore(control.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw Refusal.wrongUse("Kontrollsummen skal ha høyst to desimaler: " + control);
        }
    }

    private static int answered(Outcome<String> outcome, Texts text) {
        return switch (outcome) {
            case Accepted<String>(var answer) -> {
                System.out.print(answer);
                yield ExitCode.DONE;
            }
            case Rejected<String>(var problems) -> {
                System.err.print(ProblemText.of(problems, text));
                yield ExitCode.REFUSED;
            }
        };
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
        return lines + ledgerAnswer(receipt.ledger(), text);
    }

    private static String answer(IntakeReceipt receipt, Texts text) {
        var rows = Long.toString(receipt.rows());
        if (receipt.kind() == MappingKind.POSTINGS) {
            return text.get(receipt.isNew() ? "command.import.ledger" : "command.import.ledger-known", rows) + "\n";
        }
        var key = receipt.isNew() ? "command.import.rows." + receipt.kind().code() : "command.import.rows-known";
        return text.get(key, rows) + "\n";
    }

    private static String ledgerAnswer(List<LedgerReceipt> receipts, Texts text) {
        var lines = new StringBuilder();
        receipts.forEach(each -> line(
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
