package no.rodtrad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Lets each run of the tests begin with an empty database. The municipalities of the last run would be migrated first,
 * and could not be when a migration that is still young has been edited.
 */
final class FreshTestData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String FOLDER = "target/test-data";

    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        // Later contexts of the same run share the server of the first.
        if (DONE.getAndSet(true)) return;
        var cluster = Path.of(FOLDER, "cluster-18");
        if (Files.exists(cluster.resolve("postmaster.pid"))) return;
        try {
            FileSystemUtils.deleteRecursively(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
