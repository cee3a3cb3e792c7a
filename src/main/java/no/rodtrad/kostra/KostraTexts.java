package no.rodtrad.kostra;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kostra.model.ControlFinding;

/** The texts of this module alone, so that a control at the terminal starts at once. */
public final class KostraTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final Properties texts = new Properties();

    public KostraTexts(LanguageChoice language) {
        var path = "/messages/kostra." + language.code() + ".properties";
        try (var stream = KostraTexts.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("No resource " + path);
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is wrong, and what to correct. */
    public String of(ControlFinding finding) {
        return get(finding.messageKey(), finding.arguments().toArray(String[]::new));
    }

    /** The text of a key, the key itself when there is none. */
    public String get(String key, String... arguments) {
        return PLACE.matcher(texts.getProperty(key, key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? arguments[index] : "");
        });
    }
}
