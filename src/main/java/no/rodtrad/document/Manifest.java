package no.rodtrad.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/**
 * The list of an edition's files with their SHA-256, in the form that {@code sha256sum --check} reads. Lines that begin
 * with {@code #} say what the edition is, and the last of them is the hash of all lines above it.
 */
record Manifest(List<String> lines, String hash) {

    private static final String COMMENT = "# ";
    /** Between a hash and its file name, as {@code sha256sum} writes. */
    private static final String GAP = "  ";

    static Manifest of(List<String> heading, SortedMap<String, byte[]> files) {
        var lines = new java.util.ArrayList<String>();
        heading.forEach(line -> lines.add(COMMENT + line));
        files.forEach((name, bytes) -> lines.add(sha256(bytes) + GAP + name));
        return new Manifest(List.copyOf(lines), sha256(text(lines).getBytes(StandardCharsets.UTF_8)));
    }

    byte[] bytes() {
        return (text(lines) + COMMENT + "edition " + hash + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Names of the files that a manifest on disk lists, none outside its folder; none when there is no manifest. */
    static List<String> filesIn(Path manifest) {
        if (!Files.exists(manifest)) return List.of();
        try {
            return Files.readAllLines(manifest).stream()
                    .filter(line -> !line.startsWith(COMMENT) && line.contains(GAP))
                    .map(line -> line.substring(line.indexOf(GAP) + GAP.length()))
                    .filter(name -> !Path.of(name).isAbsolute() && !name.contains(".."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
