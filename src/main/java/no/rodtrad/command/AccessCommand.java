package no.rodtrad.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessKey;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.kernel.AsOf;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys of the staff of a municipality. */
@Command(
        name = "access",
        description = "nøklene til de ansatte",
        mixinStandardHelpOptions = true,
        subcommands = {AccessCommand.Add.class, AccessCommand.ListAll.class, AccessCommand.End.class})
final class AccessCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.wrongUse("Skriv access add KOMMUNE --role ROLLE --name NAVN, access list KOMMUNE,"
                + " eller access end KOMMUNE ID.");
    }

    /** What the three have in common. */
    static class Keys {

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Parameters(index = "0", paramLabel = "KOMMUNE", description = "kommunens nøkkel i adresser")
        String key = "";

        int with(Function<ConfigurableApplicationContext, Integer> work) {
            database.municipality = key;
            return database.inMunicipality(work);
        }
    }

    @Command(name = "add", description = "lag en nøkkel, som vises én gang", mixinStandardHelpOptions = true)
    static final class Add extends Keys implements Callable<Integer> {

        private static final int MOST_DAYS = 3660;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLLE",
                description = "financeEditor (legger inn og tar i bruk), controller eller publisher (svarer for"
                        + " rapporter) eller reader (ser)")
        String role = "";

        @Option(names = "--name", required = true, paramLabel = "NAVN", description = "hvem nøkkelen er til")
        String name = "";

        @Option(names = "--days", paramLabel = "N", description = "hvor lenge den gjelder (ellers 90 dager)")
        int days = 90;

        @Override
        public Integer call() {
            var chosen = AccessRole.ofCode(role)
                    .orElseThrow(() -> Refusal.wrongUse("«" + role + "» er ingen rolle. Bruk en av disse: "
                            + String.join(", ", AccessRole.codes())));
            if (name.isBlank()) throw Refusal.wrongUse("Si hvem nøkkelen er til, med --name.");
            if (days < 1 || days > MOST_DAYS) throw Refusal.wrongUse("--days må være fra 1 til " + MOST_DAYS + ".");
            return with(context -> {
                var made = context.getBean(AccessService.class).add(chosen, name.strip(), days);
                System.out.println(made.secret().told());
                System.err.println(
                        "Nøkkel " + made.key().id() + " gjelder til " + day(made.key()) + " og vises bare nå.");
                return ExitCode.DONE;
            });
        }
    }

    @Command(name = "list", description = "vis nøklene som er gitt ut", mixinStandardHelpOptions = true)
    static final class ListAll extends Keys implements Callable<Integer> {

        @Override
        public Integer call() {
            return with(context -> {
                var now = context.getBean(Clock.class).instant();
                for (var each : context.getBean(AccessService.class).keys()) {
                    var state = each.isValid(now) ? "gjelder til " + day(each) : "avsluttet";
                    System.out.println(each.id() + "\t" + each.role().code() + "\t" + state + "\t" + each.name());
                }
                return ExitCode.DONE;
            });
        }
    }

    @Command(name = "end", description = "avslutt en nøkkel med en gang", mixinStandardHelpOptions = true)
    static final class End extends Keys implements Callable<Integer> {

        @Parameters(index = "1", paramLabel = "ID", description = "nummeret fra access list")
        int id;

        @Override
        public Integer call() {
            return with(context -> {
                if (context.getBean(AccessService.class).end(id)) return ExitCode.DONE;
                throw Refusal.refused("Det er ingen nøkkel " + id + " som gjelder her.");
            });
        }
    }

    private static LocalDate day(AccessKey key) {
        return LocalDate.ofInstant(key.endsAt(), AsOf.ZONE);
    }
}
