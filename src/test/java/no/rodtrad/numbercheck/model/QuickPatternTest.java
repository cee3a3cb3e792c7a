package no.rodtrad.numbercheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern is passed over only where it has no match. */
class QuickPatternTest {

    private static final Path CLASSES = Path.of("target/classes");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            merforbruk|avvik                ; Vi brukte mindre enn planlagt     ; false
            merforbruk|avvik                ; Et avvik på 3                     ; true
            (?:økt|auka) med (\\d+)         ; Utgiftene er redusert med 3       ; false
            (?:økt|auka) med (\\d+)         ; Utgiftene auka med 31             ; true
            (?<!\\p{L})sak \\d{1,3}/\\d{2}  ; Saken ble lagt fram i 2024        ; false
            (?<!\\p{L})sak \\d{1,3}/\\d{2}  ; Vedtatt i sak 12/24               ; true
            i ((?:19|20)\\d\\d)             ; Det var 12 barn i 3 grupper       ; false
            i ((?:19|20)\\d\\d)             ; Det var 12 barn i 2024            ; true
            a{2,3}b                         ; ab                                ; false
            a{2,3}b                         ; xaaab                             ; true
            (?i)NOTE [A-Z]\\.               ; note 4                            ; false
            (?i)NOTE [A-Z]\\.               ; se note b.                        ; true
            (ab)?c(?:d|)                    ; x                                 ; false
            (ab)?c(?:d|)                    ; c                                 ; true
            \\Qa|b\\E\\p{L}*x               ; ab                                ; false
            \\Qa|b\\E\\p{L}*x               ; a|bx                              ; true
            (?<word>opp|ned)(?: til)? $     ; det gikk bra                      ; false
            [^\\])(]{2}(?=z)                ; no z here                         ; true
            """)
    void isTriedWhereItMayStand(String regex, String text, boolean tried) {
        var pattern = QuickPattern.of(regex);
        var sentence = sentence(text);
        assertThat(pattern.mayBeIn(sentence)).isEqualTo(tried);
        if (!tried) assertThat(pattern.in(sentence.lower())).isFalse();
    }

    /** Every pattern of every check, on every line of every text we have. */
    @Test
    void passesOverNothingThatItWouldFind() throws Exception {
        var patterns = all();
        assertThat(patterns).hasSizeGreaterThan(100);
        int found = 0;
        int passed = 0;
        for (var sentence : lines()) {
            for (var pattern : patterns) {
                boolean in = pattern.in(sentence.lower());
                if (in) found++;
                if (!pattern.mayBeIn(sentence)) {
                    passed++;
                    assertThat(in).as("%s in: %s", pattern, sentence.text()).isFalse();
                }
            }
        }
        assertThat(found).isGreaterThan(1000);
        // Else it saves nothing.
        assertThat(passed).isGreaterThan(found * 5);
    }

    private static List<QuickPattern> all() throws Exception {
        var patterns = new ArrayList<QuickPattern>();
        try (var files = Files.walk(CLASSES.resolve("no/rodtrad/numbercheck/model"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name = CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                for (var field : Class.forName(name).getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) || field.getType() != QuickPattern.class) continue;
                    field.setAccessible(true);
                    patterns.add((QuickPattern) field.get(null));
                }
            }
        }
        return patterns;
    }

    private static ReportSentence sentence(String text) {
        return ReportSentence.of(text, List.of(new int[] {0, 1}), 0, 0);
    }

    private static List<ReportSentence> lines() throws IOException {
        var sentences = new ArrayList<ReportSentence>();
        try (var files = Files.walk(Path.of("src/test/resources/numbercheck"))) {
            for (var file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                for (var line : Files.readAllLines(file)) if (!line.isBlank()) sentences.add(sentence(line.strip()));
            }
        }
        return sentences;
    }
}
