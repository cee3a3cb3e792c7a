package no.rodtrad.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.KostraStatement;
import no.rodtrad.kostra.model.KostraForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A KOSTRA file as a statement, without a database. */
@Command(
        name = "statement",
        description = "en KOSTRA-fil som oppstilling: funksjon og art, § 5-6 eller § 5-8",
        mixinStandardHelpOptions = true)
final class KostraStatementCommand implements Callable<Integer> {

    private static final String ACCOUNTS = "accounts";

    @Parameters(paramLabel = "FILE", description = "KOSTRA-filen")
    Path file = Path.of(".");

    @Option(names = "--form", required = true, paramLabel = "0A", description = "skjemaet filen er")
    String form = "0A";

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "årgangen")
    int year;

    @Option(
            names = "--statement",
            paramLabel = "accounts|5-6|5-8",
            description = "oppstillingen (ellers accounts: hver funksjon og art, som CSV)")
    String statement = ACCOUNTS;

    @Override
    public Integer call() {
        if (!FiscalYear.isValid(year)) throw Refusal.wrongUse(year + " er ikke et regnskapsår.");
        var controls = new KostraControls();
        var known = controls.form(form, "").orElseThrow(() -> Refusal.wrongUse("Ukjent skjema: " + form + "."));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(text(controls, known));
        out.flush();
        return ExitCode.DONE;
    }

    private String text(KostraControls controls, KostraForm known) {
        if (!Files.isRegularFile(file)) throw Refusal.wrongUse("Finner ikke filen " + file + ".");
        try (var stream = Files.newInputStream(file)) {
            var lines = controls.sums(stream);
            if (lines.isEmpty()) throw Refusal.refused("Filen har ingen linjer som kan leses. Prøv kostra check.");
            var made = new KostraStatement(known, year, lines);
            if (statement.equals(ACCOUNTS)) return made.accountsCsv();
            boolean ofBalance = known.kind() == KostraForm.Kind.BALANCE;
            if (!statement.equals(ofBalance ? "5-8" : "5-6")) {
                throw Refusal.wrongUse("Skjema " + form + " gir accounts og " + (ofBalance ? "5-8" : "5-6") + ".");
            }
            return made.text(statement);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
