package no.rodtrad.command;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerYears;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes a year when its accounts are adopted, opens it again, and tells which years are closed. */
@Command(
        name = "year",
        description = "lukk et regnskapsår når regnskapet er vedtatt, og åpne det igjen",
        mixinStandardHelpOptions = true)
final class YearCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(index = "0", paramLabel = "close|open|list", description = "hva som skal gjøres")
    Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "YEAR", description = "regnskapsåret")
    @Nullable
    Integer year;

    @Option(
            names = "--authority",
            paramLabel = "TEXT",
            description = "vedtaket om regnskapet, eller hvem som åpner året og hvorfor")
    String authority = "";

    /** As written on the command line. */
    enum Action {
        close,
        open,
        list
    }

    @Override
    public Integer call() {
        if (action == Action.list) return database.inMunicipality(context -> told(context.getBean(LedgerYears.class)));
        if (year == null || !FiscalYear.isValid(year)) throw Refusal.wrongUse("Skriv hvilket regnskapsår.");
        if (authority.isBlank()) throw Refusal.wrongUse("Skriv vedtaket eller grunnen med --authority.");
        var chosen = new FiscalYear(year);
        return database.inMunicipality(context -> {
            var years = context.getBean(LedgerYears.class);
            if (action == Action.close) years.close(chosen, authority.strip());
            else years.reopen(chosen, authority.strip());
            return told(years);
        });
    }

    private static int told(LedgerYears years) {
        var closed = years.closed().stream().map(FiscalYear::toString).collect(Collectors.joining(", "));
        System.out.println(closed.isEmpty() ? "Ingen år er lukket." : "Lukket: " + closed);
        return ExitCode.DONE;
    }
}
