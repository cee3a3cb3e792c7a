package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/** Finds mappings: those that come with the product by their name, others in a file. */
public final class MappingLibrary {

    private static final String FOLDER = "/policy/mappings/";

    /** Those that come with the product. */
    public static final List<String> NAMES = List.of(
            "bench-postings",
            "budget-lines",
            "example-account-string",
            "example-adjustments",
            "example-debit-credit",
            "example-measures",
            "example-one-column",
            "example-organisation",
            "example-projects",
            "example-statistics");

    private MappingLibrary() {}

    /**
     * @param nameOrFile one of {@link #NAMES}, or the path of a file
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public static Outcome<Mapping> find(String nameOrFile) {
        try {
            if (NAMES.contains(nameOrFile)) return MappingReader.read(nameOrFile + ".yaml", shipped(nameOrFile));
            var path = Path.of(nameOrFile);
            if (Files.isRegularFile(path)) {
                // Bytes that are no letters become signs that no key has, and are told of by their line.
                var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                return MappingReader.read(String.valueOf(path.getFileName()), text);
            }
            return new Rejected<>(List.of(
                    new Problem(nameOrFile, 0, "", "", "intake.mapping.not-found", List.of(String.join(", ", NAMES)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shipped(String name) throws IOException {
        try (var in = MappingLibrary.class.getResourceAsStream(FOLDER + name + ".yaml")) {
            if (in == null) throw new IllegalStateException("A mapping of ours is missing: " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
