package no.rodtrad.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The message files, as the application reads them. */
final class Messages {

    static final String FOLDER = "src/main/resources/messages/";
    static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private Messages() {}

    /** Modules that have texts. */
    static List<String> modules() {
        return ProjectFiles.under(FOLDER, ".properties").stream()
                .map(file -> file.path().substring(FOLDER.length()).split("\\.")[0])
                .distinct()
                .toList();
    }

    /** Key to text; empty when there is no such file. */
    static Map<String, String> read(String module, String language) {
        var texts = new TreeMap<String, String>();
        for (var file : ProjectFiles.under(path(module, language))) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(file.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (var key : properties.stringPropertyNames()) texts.put(key, properties.getProperty(key));
        }
        return texts;
    }

    /** All texts in that language. */
    static Map<String, String> all(String language) {
        var texts = new TreeMap<String, String>();
        for (var module : modules()) texts.putAll(read(module, language));
        return texts;
    }

    static String path(String module, String language) {
        return FOLDER + module + "." + language + ".properties";
    }
}
