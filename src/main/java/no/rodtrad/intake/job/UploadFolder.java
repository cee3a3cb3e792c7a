package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that were put in, below the data folder: {@code uploads/MUNICIPALITY/ID}. A file is streamed to a
 * name of its own and gets its place when all of it is there, so what is in its place is whole.
 */
@Component
class UploadFolder {

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final long most;
    private final long spare;
    private final Municipalities municipalities;

    UploadFolder(
            @Value("${rodtrad.data:.rodtrad}") String data,
            @Value("${rodtrad.uploads:}") String uploads,
            @Value("${rodtrad.upload.most-bytes:4294967296}") long most,
            @Value("${rodtrad.upload.spare-bytes:67108864}") long spare,
            Municipalities municipalities) {
        this.folder = uploads.isEmpty() ? Path.of(data).resolve("uploads") : Path.of(uploads);
        this.most = most;
        this.spare = spare;
        this.municipalities = municipalities;
    }

    /** A file that is whole, and not yet anybody's. */
    record Received(Path path, long bytes, String sha256) {}

    /**
     * Streams a file to the disk. When that fails, nothing is left of it.
     *
     * @param announced how many bytes were said to come; -1 when nothing was said
     */
    Outcome<Received> receive(String name, InputStream in, long announced) {
        if (announced > most) return tooLarge(name);
        Path path = null;
        try {
            Files.createDirectories(own());
            if (announced > 0 && Files.getFileStore(own()).getUsableSpace() - spare < announced) return full(name);
            path = Files.createTempFile(own(), "incoming-", "");
            var digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(in, new DigestOutputStream(Files.newOutputStream(path), digest));
            if (bytes > most) {
                delete(path);
                return tooLarge(name);
            }
            if (announced >= 0 && bytes < announced) {
                delete(path);
                return refused(name, "intake.job.problem.cut-off");
            }
            if (bytes == 0) {
                delete(path);
                return refused(name, "intake.job.problem.empty");
            }
            return new Accepted<>(new Received(path, bytes, HexFormat.of().formatHex(digest.digest())));
        } catch (SenderLeft e) {
            delete(path);
            return refused(name, "intake.job.problem.cut-off");
        } catch (IOException e) {
            delete(path);
            return full(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Gives a file its place; its job is then able to find it. */
    void keep(Received received, int jobId) {
        try {
            Files.move(received.path(), of(jobId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(int jobId) {
        return own().resolve(Integer.toString(jobId));
    }

    boolean has(int jobId) {
        return Files.isRegularFile(of(jobId));
    }

    void delete(int jobId) {
        delete(of(jobId));
    }

    void delete(Received received) {
        delete(received.path());
    }

    /** A new folder for what is unpacked, to be taken away afterwards. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(own(), "incoming-");
    }

    /** Takes away a folder of files. */
    void deleteFolder(Path unpacked) throws IOException {
        try (var files = Files.newDirectoryStream(unpacked)) {
            for (var file : files) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(unpacked);
    }

    /** Takes away what a killed server was about to receive or to unpack. */
    void clean() {
        if (!Files.isDirectory(own())) return;
        try (var files = Files.newDirectoryStream(own(), "incoming-*")) {
            for (var file : files) {
                if (Files.isDirectory(file)) deleteFolder(file);
                else Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jobs that there is a file of which was put here before then. */
    List<Integer> jobIds(Instant before) {
        if (!Files.isDirectory(own())) return List.of();
        var ids = new ArrayList<Integer>();
        try (var files = Files.newDirectoryStream(own(), "[0-9]*")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                boolean old = Files.getLastModifiedTime(file).toInstant().isBefore(before);
                if (old && name.matches("[0-9]{1,9}")) ids.add(Integer.valueOf(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private Path own() {
        return folder.resolve(municipalities.current().value());
    }

    /** What comes in failed, and not what we write to. */
    private static final class SenderLeft extends IOException {

        private static final long serialVersionUID = 1L;

        SenderLeft(IOException cause) {
            super(cause);
        }
    }

    private long copy(InputStream in, OutputStream out) throws IOException {
        try (out) {
            var piece = new byte[PIECE];
            long bytes = 0;
            for (int read; bytes <= most && (read = read(in, piece)) >= 0; bytes += read) out.write(piece, 0, read);
            return bytes;
        }
    }

    private static int read(InputStream in, byte[] piece) throws SenderLeft {
        try {
            return in.read(piece);
        } catch (IOException e) {
            throw new SenderLeft(e);
        }
    }

    private static void delete(@Nullable Path path) {
        if (path == null) return;
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<Received> tooLarge(String name) {
        return refused(name, "intake.job.problem.too-large", Long.toString(most >> 20));
    }

    private static Outcome<Received> full(String name) {
        return refused(name, "intake.job.problem.disk-full");
    }

    private static Outcome<Received> refused(String name, String key, String... arguments) {
        return new Rejected<>(List.of(new Problem(name, 0, "", "", key, List.of(arguments))));
    }
}
