package no.rodtrad.numbercheck;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Problem;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.Writing;

/** The texts of this module alone, so that a check at the terminal starts at once. */
public final class NumberCheckTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** A number alone. */
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d[\\d \u00a0]*(?:,\\d+)?");

    /** What stands behind a printed number and tells what it counts. */
    private static final Pattern UNIT = Pattern.compile("(?<=\\d)[ \u00a0](?:%|prosent(?:poeng)?"
            + "|(?:tusen|mill(?:ioner|ionar|\\.)?|milliard(?:er|ar)|mrd\\.?)(?:[ \u00a0](?:kroner|kr\\.?))?"
            + "|kroner|kr\\.?)$");

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
        arguments.add(computed(finding));
        arguments.add(calculation(finding));
        arguments.addAll(finding.arguments());
        return get("numbercheck.reason." + finding.reason(), arguments.toArray(String[]::new))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What it should be, as people read it, in the unit that is printed; empty when no single value is right. */
    public String computed(NumberIssue finding) {
        var computed = Writing.forPeople(finding.computed());
        var unit = UNIT.matcher(finding.printed());
        return NUMBER.matcher(finding.computed()).matches() && unit.find() ? computed + unit.group() : computed;
    }

    /** What was worked out, as a sentence; empty when nothing was. */
    private String calculation(NumberIssue finding) {
        if (finding.calculation().isEmpty()) return "";
        boolean isResult = NUMBER.matcher(finding.computed().replace(" %", "")).matches()
                && !finding.calculation().contains("=")
                && finding.calculation().chars().anyMatch(Character::isDigit);
        var whole = finding.calculation() + (isResult ? " = " + finding.computed() : "");
        return get("numbercheck.answer.calculation", Writing.forPeople(whole));
    }

    /** How a finding might still be right; the reader decides. */
    public String still(NumberIssue finding) {
        return get("numbercheck.still." + finding.kind().word());
    }

    /** Why a file cannot be read, with spaces between the thousands of its counts. */
    public String refused(Problem problem) {
        return get(
                problem.messageKey(),
                problem.arguments().stream()
                        .map(each -> each.matches("\\d{1,9}") ? Writing.number(new BigDecimal(each)) : each)
                        .toArray(String[]::new));
    }

    /** As {@link #get}, of so many things: the number is the first argument, and one has a text of its own. */
    public String counted(String key, int count) {
        return get(count == 1 ? key + ".one" : key, Writing.number(BigDecimal.valueOf(count)));
    }

    /** The text of a key, the key itself when there is none. */
    public String get(String key, String... arguments) {
        return PLACE.matcher(texts.getProperty(key, key)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < arguments.length ? arguments[index] : "");
        });
    }
}
