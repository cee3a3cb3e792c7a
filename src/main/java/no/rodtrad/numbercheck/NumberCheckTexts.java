package no.rodtrad.numbercheck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.Writing;

/** The texts of this module alone, so that a check at the terminal starts at once. */
public final class NumberCheckTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final Properties texts = new Properties();
    private final LanguageChoice language;

    public NumberCheckTexts(LanguageChoice language) {
        this.language = language;
        var path = "/messages/numbercheck." + language.code() + ".properties";
        try (var stream = NumberCheckTexts.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("No resource " + path);
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    LanguageChoice language() {
        return language;
    }

    /** Why a finding is one: the numbers, and how it might still be right. */
    public String why(NumberIssue finding) {
        var arguments = new java.util.ArrayList<String>();
        arguments.add(finding.printed());
        arguments.add(Writing.forPeople(finding.computed()));
        arguments.add(Writing.forPeople(finding.calculation()));
        arguments.addAll(finding.arguments());
        return get("numbercheck.reason." + finding.reason(), arguments.toArray(String[]::new))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** How a finding might still be right; the reader decides. */
    public String still(NumberIssue finding) {
        return get("numbercheck.still." + finding.kind().word());
    }

    /** The text of a key, the key itself when there is none. */
    public String get(String key, String... arguments) {
        return PLACE.matcher(texts.getProperty(key, key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? arguments[index] : "");
        });
    }
}
