package no.rodtrad.command;

import java.util.concurrent.Callable;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.budget.folder.ProblemText;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demo;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.web.TextsProvider;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads in the demonstration, unless that is done already, and starts the server. */
@Command(name = "demo", description = "les inn demonstrasjonen og start den", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int DAYS = 30;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(names = "--fresh", description = "slett demonstrasjonen først, og les den inn på nytt")
    boolean fresh;

    @Option(names = "--load-only", description = "les inn og avslutt")
    boolean loadOnly;

    /** Asks for pages before it stops, so that the start cache holds what a page needs. Used by the launcher. */
    @Option(names = "--practise", hidden = true)
    boolean practise;

    @Override
    public Integer call() {
        if (loadOnly && !practise) {
            return database.with(this::load);
        }
        if (practise) server.port = 0;
        var context = server.start(database);
        int loaded = load(context);
        if (loaded != ExitCode.DONE) {
            context.close();
            return loaded;
        }
        var address = server.address(context) + "/" + Demo.FIRST;
        if (practise) {
            Practice.visit(address);
            context.close();
            return ExitCode.DONE;
        }
        System.out.println("Rød tråd er klar: " + address);
        tellKeys(context, server.address(context));
        return server.untilStopped(context);
    }

    /** So that whoever tries the demonstration can put in files too. Elsewhere a key is made by an administrator. */
    private static void tellKeys(ConfigurableApplicationContext context, String address) {
        var municipalities = context.getBean(Municipalities.class);
        for (var each : municipalities.all()) {
            var key = municipalities.in(
                    each.key(),
                    () -> context.getBean(AccessService.class).renew(AccessRole.FINANCE_EDITOR, "demonstrasjon", DAYS));
            System.out.println("Ansatt i " + each.name() + ": " + address + "/" + each.key() + "/ansatt med nøkkelen "
                    + key.secret().told());
        }
    }

    private int load(ConfigurableApplicationContext context) {
        return switch (context.getBean(Demo.class).load(fresh, System.err::println)) {
            case Accepted<Integer> _ -> ExitCode.DONE;
            case Rejected<Integer>(var problems) -> {
                var text = context.getBean(TextsProvider.class).texts(LanguageChoice.NB);
                System.err.print(ProblemText.of(problems, text));
                yield ExitCode.REFUSED;
            }
        };
    }
}
