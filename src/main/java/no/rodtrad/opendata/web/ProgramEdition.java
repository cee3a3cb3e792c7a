package no.rodtrad.opendata.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells one edition of the program from another, which may write the same data in another way. It is made of what the
 * program is, so it is the same after a restart and on every machine that runs the same file.
 */
final class ProgramEdition {

    /** The file of the program, whether its classes lie beside it or inside it. */
    private static final Pattern FILE = Pattern.compile("(?:jar:)?(?:nested:|file:)(/[^!]*?)/?(?:!.*)?");

    private ProgramEdition() {}

    /** In letters and digits. @throws IllegalStateException when the program cannot be found */
    static String of(Class<?> part) {
        var place = part.getProtectionDomain().getCodeSource().getLocation().toString();
        var found = FILE.matcher(place);
        if (!found.matches()) throw new IllegalStateException("No file: " + place);
        var program = Path.of(URI.create("file:" + found.group(1)));
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            if (Files.isDirectory(program)) addFolder(program, hash);
            else hash.update(Files.readAllBytes(program));
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While the program is being worked on: when each of its files was written. */
    private static void addFolder(Path folder, MessageDigest hash) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var line = folder.relativize(file) + " " + Files.getLastModifiedTime(file) + "\n";
                hash.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
