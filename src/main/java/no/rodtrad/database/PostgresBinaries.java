package no.rodtrad.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that comes with us, once for each data folder. */
final class PostgresBinaries {

    /** Names the folder, so that a newer server is unpacked beside the old one. */
    static final String VERSION = "18.6";

    private static final String RESOURCE = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedIn(Path data) throws IOException {
        var target = data.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(target)) return target;
        var unfinished = Files.createTempDirectory(data, "unpacking-");
        try (var resource = PostgresBinaries.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("No PostgreSQL for this machine comes with us (Linux x86-64 only)."
                        + " Give the address of your own with --database.");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource))), unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            deleteTree(unfinished);
            throw e;
        }
        return target;
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) throw new IOException("A path leaves its folder: " + entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(path.getParent());
                Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                if ((entry.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(path, Set.copyOf(PosixFilePermissions.fromString("rwxr-xr-x")));
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
