package no.rodtrad.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command as a user does: in a process of its own, on a data folder of its own. */
public final class Cli {

    private final Path data;

    public Cli(Path data) {
        this.data = data;
    }

    /** What a command printed and ended with. */
    public record Answer(int exit, String out, String err) {}

    public Answer run(String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile("rodtrad", ".out");
        var err = Files.createTempFile("rodtrad", ".err");
        try {
            var process = start(out, err, arguments);
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("No answer in 120 seconds: " + String.join(" ", arguments));
            }
            return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts a command and goes on, so that a test can talk to it or kill it. */
    public Process start(Path out, Path err, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "no.rodtrad.Rodtrad"));
        line.addAll(List.of(arguments));
        line.add("--data=" + data);
        return new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }
}
