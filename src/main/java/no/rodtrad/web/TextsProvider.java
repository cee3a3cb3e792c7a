package no.rodtrad.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import no.rodtrad.kernel.LanguageChoice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads every message file once, and gives {@link Texts} in each language. */
@Component
public class TextsProvider {

    private final Map<LanguageChoice, Map<String, Message>> messages = new EnumMap<>(LanguageChoice.class);
    private final boolean strict;

    /** @param strict whether an unknown key is an error, as in tests; otherwise the key itself is shown */
    TextsProvider(@Value("${rodtrad.texts.strict:false}") boolean strict) {
        this.strict = strict;
        for (var language : LanguageChoice.values()) messages.put(language, read(language));
    }

    /** For a command that starts no application. */
    public static TextsProvider alone() {
        return new TextsProvider(false);
    }

    /** Texts for a place whose links lead as told. */
    public Texts texts(LanguageChoice language, Links links) {
        return new Texts(language, messages.getOrDefault(language, Map.of()), links, strict);
    }

    /** Texts without links. */
    public Texts texts(LanguageChoice language) {
        return texts(language, Links.NONE);
    }

    private static Map<String, Message> read(LanguageChoice language) {
        var found = new HashMap<String, Message>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*." + language.code() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (var key : properties.stringPropertyNames()) {
                    found.put(key, Message.parse(properties.getProperty(key)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Looked into hundreds of times for a page, and a hash map is the fastest to look into. Nobody changes it.
        return Collections.unmodifiableMap(found);
    }
}
