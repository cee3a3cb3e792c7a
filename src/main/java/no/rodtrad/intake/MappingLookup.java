package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * The text of a mapping, found by the name of one that comes with the product, or as a file.
 *
 * @param file what it is called when something is wrong with it
 */
public record MappingLookup(String file, String yaml) {

    /** Far more than a mapping with all a municipality's codes in it. */
    static final int MOST_BYTES = 1 << 20;

    /**
     * @param names those that come with the product
     * @param folder where they are among our resources, with a stroke at its end
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public static Outcome<MappingLookup> find(String nameOrFile, List<String> names, String folder) {
        try {
            if (names.contains(nameOrFile)) return new Accepted<>(shipped(nameOrFile, folder));
            var path = Path.of(nameOrFile);
            if (!Files.isRegularFile(path)) return refused(nameOrFile, "not-found", String.join(", ", names));
            try (var in = Files.newInputStream(path)) {
                var bytes = in.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) return refused(nameOrFile, "too-large", "" + (MOST_BYTES >> 20));
                // Bytes that are no letters become signs that no key has, and are told of by their line.
                var text = new String(bytes, StandardCharsets.UTF_8);
                return new Accepted<>(new MappingLookup(String.valueOf(path.getFileName()), text));
            }
        } catch (InvalidPathException e) {
            return refused(nameOrFile, "not-found", String.join(", ", names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome<MappingLookup> refused(String nameOrFile, String key, String argument) {
        return new Rejected<>(List.of(new Problem(nameOrFile, 0, "", "", "intake.mapping." + key, List.of(argument))));
    }

    private static MappingLookup shipped(String name, String folder) throws IOException {
        var file = name + ".yaml";
        try (var in = MappingLookup.class.getResourceAsStream(folder + file)) {
            if (in == null) throw new IllegalStateException("A mapping of ours is missing: " + name);
            return new MappingLookup(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
