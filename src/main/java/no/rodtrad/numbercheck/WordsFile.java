package no.rodtrad.numbercheck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Properties;
import no.rodtrad.numbercheck.model.Vocabulary;

/** The vocabulary as it lies in {@code policy/numbercheck}. */
final class WordsFile {

    private static final String PATH = "/policy/numbercheck/words.properties";

    private WordsFile() {}

    static Vocabulary read() {
        var raw = new Properties();
        try (var stream = WordsFile.class.getResourceAsStream(PATH)) {
            if (stream == null) throw new IllegalStateException("No resource " + PATH);
            raw.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var words = new HashMap<String, String>();
        for (var key : raw.stringPropertyNames()) words.put(key, raw.getProperty(key));
        return new Vocabulary(words);
    }
}
