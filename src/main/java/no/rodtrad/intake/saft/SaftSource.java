package no.rodtrad.intake.saft;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A SAF-T file on disk, as it is or alone in a zip file, opened with its guard. */
final class SaftSource implements AutoCloseable {

    private static final int SAMPLE = 1 << 13;
    private static final long SMALL = 64L << 20;
    private static final int BUFFER = 1 << 16;

    private final SaftGuard in;
    private final @Nullable ZipFile zip;

    private SaftSource(SaftGuard in, @Nullable ZipFile zip) {
        this.in = in;
        this.zip = zip;
    }

    /** Whether a file looks like SAF-T Financial: XML whose outermost element is AuditFile, or such a file packed. */
    static boolean isSaft(Path file) {
        if (!Files.isRegularFile(file)) return false;
        try (var source = open(file, SaftLimits.USUAL)) {
            // Zeros stand between the letters of UTF-16.
            var sample = new String(source.in.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1).replace("\0", "");
            return sample.contains("AuditFile");
        } catch (IOException notOne) {
            return false;
        }
    }

    /** @throws IOException when the file cannot be read; as a {@link SaftRefusal} when it is not to be read */
    static SaftSource open(Path file, SaftLimits limits) throws IOException {
        if (!isZip(file)) return new SaftSource(guarded(Files.newInputStream(file), limits), null);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (EOFException | ZipException broken) {
            throw new SaftRefusal(0, "zip-broken", "");
        }
        try {
            var entry = only(zip);
            // A file packed to nothing may still be honest, so small ones are let through.
            long most = Math.max(SMALL, Math.multiplyExact(Files.size(file), (long) limits.inflation()));
            var packed = new SaftLimits(
                    Math.min(limits.bytes(), most),
                    limits.piece(),
                    limits.depth(),
                    limits.attributes(),
                    limits.inflation());
            return new SaftSource(guarded(new Unpacked(zip.getInputStream(entry)), packed), zip);
        } catch (EOFException | ZipException broken) {
            // The list of contents may point outside the file.
            zip.close();
            throw new SaftRefusal(0, "zip-broken", "");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        }
    }

    private static ZipEntry only(ZipFile zip) throws SaftRefusal {
        Optional<ZipEntry> only = Optional.empty();
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (entry.isDirectory() || entry.getName().startsWith("__MACOSX/")) continue;
            if (only.isPresent()) throw new SaftRefusal(0, "zip-many", entry.getName());
            only = Optional.of(entry);
        }
        return only.orElseThrow(() -> new SaftRefusal(0, "zip-empty", ""));
    }

    private static SaftGuard guarded(InputStream in, SaftLimits limits) {
        return new SaftGuard(new BufferedInputStream(in, BUFFER), limits);
    }

    SaftGuard in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        in.close();
        if (zip != null) zip.close();
    }

    /** Tells of a packed file that is broken as a refusal: its parts are not read before they are asked for. */
    private static final class Unpacked extends FilterInputStream {

        Unpacked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (ZipException | EOFException broken) {
                throw new SaftRefusal(0, "zip-broken", "");
            }
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return super.read(target, from, length);
            } catch (ZipException | EOFException broken) {
                throw new SaftRefusal(0, "zip-broken", "");
            }
        }
    }
}
