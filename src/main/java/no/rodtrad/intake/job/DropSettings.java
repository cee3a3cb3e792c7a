package no.rodtrad.intake.job;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;

/**
 * What is said of all files of a drop folder, in a file {@code import.properties} in it. All of it may be left out.
 *
 * @param yaml the mapping; empty: one is proposed from each file
 * @param atOnce whether a file is taken into use when all of it is sound
 */
record DropSettings(Optional<String> yaml, FileChoices choices, boolean atOnce) {

    static final String FILE = "import.properties";

    private static final Set<String> KEYS = new TreeSet<>(Set.of("mapping", "entity", "scope", "year", "take"));
    private static final int MOST_BYTES = 1 << 16;

    /**
     * @param usualMapping the mapping when the file names none; empty for none
     * @throws IOException when the file cannot be read
     */
    static Outcome<DropSettings> read(Path folder, String usualMapping, MappingChoice mappings) throws IOException {
        var said = new Properties();
        var file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try (var in = Files.newInputStream(file)) {
                said.load(new StringReader(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException brokenEscape) {
                return refused("", "drop-settings", "");
            }
        }
        for (var key : said.stringPropertyNames()) {
            if (!KEYS.contains(key)) return refused(key, "drop-key", String.join(", ", KEYS));
        }
        var take = said.getProperty("take", "false").strip();
        if (!take.equals("true") && !take.equals("false")) return refused("take", "drop-take", take);
        var mapping = said.getProperty("mapping", usualMapping).strip();
        var yaml = mappings.yaml(mapping);
        if (!mapping.isEmpty() && yaml.isEmpty()) return refused("mapping", "drop-mapping", mapping);
        return FileChoices.of(
                        FILE,
                        said.getProperty("entity", ""),
                        said.getProperty("scope", ""),
                        said.getProperty("year", ""))
                .flatMap(choices -> new Accepted<>(new DropSettings(yaml, choices, take.equals("true"))));
    }

    private static Outcome<DropSettings> refused(String key, String problem, String argument) {
        return new Rejected<>(
                List.of(new Problem(FILE, 0, key, "", "intake.job.problem." + problem, List.of(argument))));
    }
}
