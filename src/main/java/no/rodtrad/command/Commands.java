package no.rodtrad.command;

import java.util.Arrays;
import java.util.Optional;
import no.rodtrad.database.DatabaseOfAnotherEdition;
import no.rodtrad.database.DatabaseTrouble;
import no.rodtrad.database.DatabaseUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, and what a command line that cannot be read is answered with. */
@Command(
        name = "rodtrad",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            MunicipalityCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ChoicesCommand.class,
            FiguresCommand.class,
            KnownStatementCommand.class,
            ReportCommand.class,
            KostraCommand.class,
            SaftCommand.class,
            MappingCommand.class,
            NumberCheckCommand.class,
            AccessCommand.class,
            YearCommand.class,
        })
public final class Commands {

    private Commands() {}

    /** Runs one command line and returns its exit code. */
    public static int run(String... arguments) {
        // What needs files alone is answered before the other commands have been looked at.
        boolean statement = arguments.length > 0 && arguments[0].equals("statement") && isFromFiles(arguments);
        boolean kostra = arguments.length > 1 && arguments[0].equals("kostra") && arguments[1].equals("check");
        boolean numbers = arguments.length > 0 && arguments[0].equals("numbercheck");
        int words = statement || numbers ? 1 : kostra ? 2 : 0;
        var line = new CommandLine(
                statement
                        ? new StatementCommand()
                        : kostra ? new KostraCheckCommand() : numbers ? new NumberCheckCommand() : new Commands());
        if (words > 0) line.setCommandName("./rodtrad " + String.join(" ", Arrays.copyOf(arguments, words)));
        line.setParameterExceptionHandler((problem, _) -> {
            boolean isNumbers = problem.getCommandLine().getCommand() instanceof NumberCheckCommand;
            problem.getCommandLine()
                    .getErr()
                    .println(isNumbers ? NumberCheckCommand.wrong(problem) : problem.getMessage());
            problem.getCommandLine().usage(problem.getCommandLine().getErr());
            return ExitCode.WRONG_USE;
        });
        line.setExecutionExceptionHandler((problem, command, _) -> {
            if (problem instanceof Refusal refusal) {
                command.getErr().println(refusal.getMessage());
                return refusal.exitCode();
            }
            for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
                var answer = aboutDatabase(cause);
                if (answer.isEmpty()) continue;
                command.getErr().println(answer.get());
                return ExitCode.REFUSED;
            }
            var trouble = DatabaseTrouble.of(problem);
            if (trouble.isPresent()) {
                command.getErr().println(sentence(trouble.get()));
                return ExitCode.REFUSED;
            }
            command.getErr().println("Noe gikk galt hos oss: " + problem);
            problem.printStackTrace(command.getErr());
            return ExitCode.OUR_FAULT;
        });
        return line.execute(Arrays.copyOfRange(arguments, words, arguments.length));
    }

    private static boolean isFromFiles(String[] arguments) {
        for (var argument : arguments) if (argument.equals("--from") || argument.startsWith("--from=")) return true;
        return false;
    }

    private static Optional<String> aboutDatabase(Throwable cause) {
        return switch (cause) {
            case DatabaseUnavailable missing ->
                Optional.of("Databasen svarer ikke. Sjekk adressen, brukeren og passordet.\n" + missing.getMessage());
            case DatabaseOfAnotherEdition _ ->
                Optional.of("Databasen er laget av en annen utgave av programmet. Den er urørt."
                        + " Velg en annen mappe med --data, eller slett mappen.");
            default -> Optional.empty();
        };
    }

    private static String sentence(DatabaseTrouble trouble) {
        return switch (trouble) {
            case DISK_FULL ->
                "Det er ikke plass til mer der databasen ligger. Ingenting er endret."
                        + " Rydd plass på disken, og kjør kommandoen på nytt.";
            case LOST ->
                "Databasen stoppet mens kommandoen kjørte. Ingenting er endret."
                        + " Se at den svarer, og kjør kommandoen på nytt.";
        };
    }
}
