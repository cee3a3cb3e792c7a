package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/** Lays files of our own form in a folder, one or those of a zip, so that they are read as a folder is. */
final class PackedFolder {

    /** Honest text packs to a tenth or so; what grows more than this is made to fill a disk. */
    private static final long INFLATION = 200;

    private static final long SMALL = 64L << 20;
    private static final int MOST_FILES = 200;
    private static final int PIECE = 1 << 16;

    private PackedFolder() {}

    /**
     * @param folder a new one, which the caller takes away again
     * @throws IOException when the disk fails
     */
    static Outcome<Path> open(Path file, String name, Path folder) throws IOException {
        if (FolderImport.reads(name)) {
            Files.createSymbolicLink(folder.resolve(name), file.toAbsolutePath());
            return new Accepted<>(folder);
        }
        long left = Math.max(SMALL, Math.multiplyExact(Files.size(file), INFLATION));
        try (var zip = new ZipFile(file.toFile())) {
            int files = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var last = lastPart(entry.getName());
                if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/") || last.startsWith(".")) continue;
                if (++files > MOST_FILES) return refused(name, "packed-too-much");
                var target = folder.resolve(last);
                if (Files.exists(target)) return refused(name, "packed-twice", last);
                try (var in = zip.getInputStream(entry)) {
                    left = copy(in, target, left);
                }
                if (left < 0) return refused(name, "packed-too-much");
            }
        } catch (ZipException broken) {
            return refused(name, "packed-broken");
        }
        return new Accepted<>(folder);
    }

    /** The name without folders, so that nothing is written beside the folder. */
    static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static long copy(InputStream in, Path target, long most) throws IOException {
        long left = most;
        var piece = new byte[PIECE];
        try (var out = Files.newOutputStream(target)) {
            for (int read; left >= 0 && (read = in.read(piece)) >= 0; left -= read) out.write(piece, 0, read);
        }
        return left;
    }

    private static Outcome<Path> refused(String name, String key, String... arguments) {
        return new Rejected<>(List.of(new Problem(name, 0, "", "", "intake.job.problem." + key, List.of(arguments))));
    }
}
