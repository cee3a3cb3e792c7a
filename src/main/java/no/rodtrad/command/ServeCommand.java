package no.rodtrad.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts the server on what has been read in. */
@Command(name = "serve", description = "start tjeneren på det som alt er lest inn", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        var context = server.start(database);
        System.out.println("Rød tråd er klar: " + server.address(context));
        return server.untilStopped(context);
    }
}
