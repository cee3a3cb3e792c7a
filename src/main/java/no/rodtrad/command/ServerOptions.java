package no.rodtrad.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Option;

/** Where the server listens. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", description = "porten (ellers 8080)")
    int port = 8080;

    /** Loopback unless somebody asks for more: a machine on a network must not open itself by accident. */
    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "adressen den lytter på (ellers bare denne maskinen)")
    String listen = "127.0.0.1";

    ConfigurableApplicationContext start(DatabaseOptions database) {
        refuseTakenPort();
        return database.application()
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("server.port", port, "server.address", listen))
                .run();
    }

    String address(ConfigurableApplicationContext context) {
        var actual = context.getEnvironment().getProperty("local.server.port", Integer.toString(port));
        return "http://localhost:" + actual;
    }

    /** Waits for Ctrl-C or a stop from the system; the shutdown hook closes everything in order. */
    int untilStopped(ConfigurableApplicationContext context) {
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    private void refuseTakenPort() {
        if (port == 0) return;
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(listen), port));
        } catch (IOException e) {
            throw Refusal.refused("Porten " + port + " er opptatt, eller adressen " + listen
                    + " finnes ikke her. Velg en annen med --port.");
        }
    }
}
