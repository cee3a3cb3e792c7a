package no.rodtrad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        try {
            clean(Path.of(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that run tests side by side have one parent: the first of them cleans for all. */
    private static void clean(Path folder) throws IOException {
        Files.createDirectories(folder);
        var parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        try (var file = FileChannel.open(
                        folder.resolve("run"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                var _ = file.lock()) {
            var run = ByteBuffer.wrap(Long.toString(parent).getBytes(StandardCharsets.US_ASCII));
            var last = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(last, 0);
            if (last.flip().equals(run)) return;
            var cluster = folder.resolve("cluster-18");
            if (Files.exists(cluster.resolve("postmaster.pid"))) return;
            FileSystemUtils.deleteRecursively(cluster);
            file.truncate(0);
            file.write(run, 0);
        }
    }
}
