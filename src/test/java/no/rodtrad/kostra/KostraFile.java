package no.rodtrad.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import no.rodtrad.kostra.model.ControlFinding;
import no.rodtrad.kostra.model.Delivery;
import org.assertj.core.api.SoftAssertions;

/**
 * A file of a test, written in short: the form, then rows of class, code, art and amount, such as {@code 1 100 010 5}.
 *
 * <p>Before them, {@code region=030100} and the like change a field from what is usual; a {@code _} is blank.
 */
final class KostraFile {

    static final KostraControls CONTROLS = new KostraControls();

    private final String form;
    private final Map<String, String> fields;
    private final String[] rows;

    private KostraFile(String form, Map<String, String> fields, String[] rows) {
        this.form = form;
        this.fields = fields;
        this.rows = rows;
    }

    /** @param expected such as {@code error 1; error 2} or {@code warning 1,2}, without lines for a sum */
    record Case(KostraFile file, String expected) {}

    static KostraFile file(String form, String... rows) {
        var words = form.split(" ");
        var fields = new HashMap<>(Map.of("year", "2026", "region", "330100", "org", ""));
        for (int i = 1; i < words.length; i++) put(fields, words[i]);
        return new KostraFile(words[0], fields, rows);
    }

    Case finds(String expected) {
        return new Case(this, expected);
    }

    static void hold(String rule, Case... cases) {
        assertThat(cases).isNotEmpty();
        var softly = new SoftAssertions();
        for (var each : cases) {
            softly.assertThat(each.file().found(rule))
                    .as(each.file().toString())
                    .isEqualTo(each.expected());
        }
        softly.assertAll();
    }

    private String found(String rule) {
        return report().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(KostraFile::told)
                .collect(Collectors.joining("; "));
    }

    KostraControls.Report report() {
        try {
            return CONTROLS.check(delivery(), new ByteArrayInputStream(text().getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Delivery delivery() {
        var known = CONTROLS.form(form, "").orElseThrow();
        var quarter = form.length() > 2 ? form.substring(3) : "";
        return Delivery.of(known, Integer.parseInt(field("year")), quarter, field("region"), field("org"));
    }

    String text() {
        var text = new StringBuilder();
        for (var row : rows) text.append(line(row)).append('\n');
        return text.toString();
    }

    private String line(String row) {
        if (row.startsWith("raw:")) return row.substring(4);
        if (row.startsWith("tab:")) return "\t" + " ".repeat(47);
        if (row.isEmpty()) return "";
        var fields = new HashMap<>(this.fields);
        fields.put("form", form.substring(0, 2));
        var words = row.split(" ");
        int first = 0;
        for (; words[first].contains("="); first++) put(fields, words[first]);
        var quarter = fields.getOrDefault("quarter", " ");
        var amount = blank(words[first + 3]);
        if (fields.containsKey("left")) amount = fields.get("left") + " ".repeat(8);
        return fields.get("form")
                + fields.get("year")
                + quarter
                + fields.get("region")
                + "%-9s%-9s".formatted(fields.get("org"), fields.getOrDefault("enterprise", ""))
                + words[first]
                + "%-4s%-3s%9s".formatted(blank(words[first + 1]), blank(words[first + 2]), amount);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static void put(Map<String, String> fields, String word) {
        var parts = word.split("=", 2);
        fields.put(parts[0], parts[1].equals("_") ? " " : parts[1]);
    }

    private static String blank(String word) {
        return word.equals("_") ? "" : word;
    }

    private static String told(ControlFinding finding) {
        var lines = finding.lines().stream().map(String::valueOf).collect(Collectors.joining(","));
        return (finding.severity().word() + " " + lines).strip();
    }

    @Override
    public String toString() {
        return form + " " + fields + " " + String.join(" | ", rows);
    }
}
