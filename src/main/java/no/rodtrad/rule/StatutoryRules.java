package no.rodtrad.rule;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.rule.model.RuleBook;

/** The rules that hold for every municipality, and the inputs that any rule may use, from {@code policy/rules}. */
public final class StatutoryRules {

    private StatutoryRules() {}

    /** The names that formulas may use. */
    public static Set<String> inputs() {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text("inputs.csv"))) {
            var names = new TreeSet<String>();
            reader.forEach(line -> names.add(line.getField("input")));
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What each input is called, by its name in formulas. */
    public static Map<String, OurWords> inputNames() {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text("inputs.csv"))) {
            var names = new TreeMap<String, OurWords>();
            reader.forEach(line -> names.put(
                    line.getField("input"),
                    new OurWords(line.getField("label_nb"), line.getField("label_nn"), line.getField("label_en"))));
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static RuleBook rules() {
        return switch (RuleFile.read("statutory.csv", text("statutory.csv"), inputs())) {
            case Outcome.Accepted<RuleBook>(var book) -> book;
            case Outcome.Rejected<RuleBook>(var problems) ->
                throw new IllegalStateException("Our own rules: " + problems);
        };
    }

    private static String text(String name) {
        var path = "/policy/rules/" + name;
        try (var stream = StatutoryRules.class.getResourceAsStream(path)) {
            if (stream == null) throw new IllegalStateException("No resource " + path);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
