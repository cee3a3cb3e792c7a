package no.rodtrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is in three languages, with the same places to fill. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList();
            return List.copyOf(new TreeSet<>(names));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void has_the_same_texts_in_three_languages(String module) throws IOException {
        var bokmaal = texts(module, "nb");
        for (var language : List.of("nn", "en")) {
            var other = texts(module, language);
            assertThat(other.keySet())
                    .as("%s.%s.properties has the keys of %s.nb.properties", module, language, module)
                    .containsExactlyElementsOf(bokmaal.keySet());
            var wrong = new ArrayList<String>();
            bokmaal.forEach((key, text) -> {
                if (!places(text).equals(places(other.get(key)))) wrong.add(key);
            });
            assertThat(wrong)
                    .as("Places to fill differ between nb and %s", language)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void keys_begin_with_the_module_and_texts_are_not_empty(String module) throws IOException {
        for (var text : texts(module, "nb").entrySet()) {
            assertThat(text.getKey()).startsWith(module + ".");
            assertThat(text.getValue()).as(text.getKey()).isNotBlank();
        }
    }

    private static TreeSet<Integer> places(String text) {
        return new TreeSet<>(Message.parse(text).places());
    }

    private static TreeMap<String, String> texts(String module, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(module + "." + language + ".properties"))) {
            properties.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) sorted.put(key, properties.getProperty(key));
        return sorted;
    }
}
