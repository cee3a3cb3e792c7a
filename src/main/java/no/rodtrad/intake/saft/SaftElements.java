package no.rodtrad.intake.saft;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Which elements each version of the standard has, from {@code policy/saft/elements.csv}. A file with others is read
 * all the same: what is not known to us may be known to the one who wrote it.
 */
final class SaftElements {

    private static final String FILE = "/policy/saft/elements.csv";
    private static final SaftElements KNOWN = read();

    private record Versions(String first, String last) {}

    private final Map<String, Versions> elements;

    private SaftElements(Map<String, Versions> elements) {
        this.elements = elements;
    }

    static SaftElements known() {
        return KNOWN;
    }

    /** Whether any version has the element there. */
    boolean isKnown(String path) {
        return elements.containsKey(path);
    }

    boolean isIn(String path, SaftVersion version) {
        var versions = elements.get(path);
        return versions != null
                && versions.first().compareTo(version.number()) <= 0
                && versions.last().compareTo(version.number()) >= 0;
    }

    private static SaftElements read() {
        var elements = new HashMap<String, Versions>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SaftElements.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var fields = line.split(";", -1);
                elements.put(fields[0], new Versions(fields[1], fields[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SaftElements(elements);
    }
}
