package no.rodtrad.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One name for one thing: every word of the domain that the code uses stands in the glossary, once. */
class GlossaryTest {

    private static final String FILE = "docs/glossary.csv";
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    @Test
    void every_public_type_of_the_domain_has_a_row() throws IOException {
        var rows = rows().stream().collect(Collectors.toMap(row -> row.getField("identifier"), row -> row));
        var missing = Modules.CLASSES.stream()
                .filter(GlossaryTest::isDomainWord)
                .filter(type -> !isDescribed(type, rows))
                .map(type -> type.getFullName().substring("no.rodtrad.".length()))
                .sorted()
                .toList();
        assertThat(missing)
                .as("Give each a row in %s. A type inside another may instead be named among its values there.", FILE)
                .isEmpty();
    }

    @Test
    void no_word_stands_twice_and_no_label_is_empty() throws IOException {
        var seen = new HashSet<String>();
        for (var row : rows()) {
            assertThat(row.getFields())
                    .as("%s, line %d: eight fields", FILE, row.getStartingLineNumber())
                    .hasSize(8);
            var identifier = row.getField("identifier");
            assertThat(seen.add(identifier))
                    .as("%s stands twice in %s.", identifier, FILE)
                    .isTrue();
            for (var label : List.of("module", "nb", "nn", "en_label", "meaning", "source")) {
                assertThat(row.getField(label))
                        .as("%s of %s in %s", label, identifier, FILE)
                        .isNotBlank();
            }
        }
    }

    /** A public record, enum or interface in {@code kernel} or a {@code model}, also inside another public type. */
    private static boolean isDomainWord(JavaClass type) {
        var inModel = type.getPackageName().equals("no.rodtrad.kernel")
                || List.of(type.getPackageName().split("\\.")).contains("model");
        boolean isWord = type.isRecord() || type.isEnum() || type.isInterface();
        if (!inModel || !isWord || type.getSimpleName().equals("package-info")) return false;
        for (JavaClass each = type;
                each != null;
                each = each.getEnclosingClass().orElse(null)) {
            if (!each.getModifiers().contains(JavaModifier.PUBLIC)) return false;
        }
        return true;
    }

    private static boolean isDescribed(JavaClass type, Map<String, NamedCsvRecord> rows) {
        if (rows.containsKey(type.getSimpleName())) return true;
        var outer = type.getEnclosingClass()
                .map(JavaClass::getSimpleName)
                .map(rows::get)
                .orElse(null);
        if (outer == null) return false;
        var named = WORD.matcher(outer.getField("unit_or_values"))
                .results()
                .map(match -> match.group())
                .toList();
        return named.stream().anyMatch(word -> word.equalsIgnoreCase(type.getSimpleName()));
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(ProjectFiles.ROOT.resolve(FILE))) {
            return reader.stream().toList();
        }
    }
}
