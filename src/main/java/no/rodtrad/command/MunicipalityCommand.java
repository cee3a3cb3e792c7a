package no.rodtrad.command;

import java.util.concurrent.Callable;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The municipalities of an installation. */
@Command(
        name = "municipality",
        description = "kommunene her",
        mixinStandardHelpOptions = true,
        subcommands = {MunicipalityCommand.Add.class, MunicipalityCommand.ListAll.class})
final class MunicipalityCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.wrongUse("Skriv municipality add KEY --name NAVN, eller municipality list.");
    }

    @Command(name = "add", description = "opprett en kommune", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "KEY", description = "kort navn i adresser: små bokstaver, tall og understrek")
        String key = "";

        @Option(names = "--name", required = true, paramLabel = "NAVN", description = "navnet slik det skal vises")
        String name = "";

        @Override
        public Integer call() {
            if (!MunicipalityKey.isValid(key)) {
                throw Refusal.wrongUse("«" + key + "» kan ikke være en nøkkel. Bruk 2–40 små bokstaver, tall og"
                        + " understrek, med en bokstav først.");
            }
            if (name.isBlank()) throw Refusal.wrongUse("Kommunen må ha et navn.");
            return database.with(context -> {
                var municipalities = context.getBean(Municipalities.class);
                var municipality = new MunicipalityKey(key);
                if (municipalities.find(municipality).isPresent()) {
                    throw Refusal.refused("Det finnes alt en kommune «" + key + "» her.");
                }
                municipalities.add(municipality, name.strip());
                System.out.println(key);
                return ExitCode.DONE;
            });
        }
    }

    @Command(name = "list", description = "vis kommunene", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Override
        public Integer call() {
            return database.with(context -> {
                for (var each : context.getBean(Municipalities.class).all()) {
                    System.out.println(each.key() + "\t" + each.name());
                }
                return ExitCode.DONE;
            });
        }
    }
}
