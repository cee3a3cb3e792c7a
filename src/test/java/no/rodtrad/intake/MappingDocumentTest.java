package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.MappingReader;
import no.rodtrad.testing.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on mappings against the reader: it names every key and every field, and the reader knows what it names. */
class MappingDocumentTest {

    private static final Path PAGE = Path.of("docs/mapping.md");

    /** A block of each kind; the reader answers an unknown key with all that it knows there. */
    private static final String UNKNOWN = """
            version: 1
            for: statistics
            x: 1
            file: {x: 1}
            numbers: {x: 1}
            fields: {x: 1, value: {x: 1, column: A}}
            account: {x: 1, column: A, separator: "-"}
            cube: {x: 1}
            dimensions: {a: {x: 1, column: A}}
            """;

    @ParameterizedTest(name = "{0}")
    @EnumSource(MappingKind.class)
    void every_field_of_a_kind_stands_in_its_row(MappingKind kind) throws IOException {
        var row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `" + kind.code() + "` |"))
                .findFirst()
                .orElseThrow();

        for (var field : kind.fields()) {
            var written = "`" + field.code() + "`";
            assertThat(row).contains(field.isNeeded() ? "**" + written + "**" : written);
        }
        assertThat(row.contains("`amount`")).isEqualTo(kind.hasAmounts());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"statistics", "postings"})
    void every_key_that_the_reader_knows_is_described(String kind) throws IOException {
        var page = Files.readString(PAGE);
        var yaml = UNKNOWN.replace("statistics", kind) + (kind.equals("postings") ? "amount: {x: 1, column: A}\n" : "");
        var known = new ArrayList<String>();
        for (var problem : Problems.of(MappingReader.read("alle.yaml", yaml))) {
            if (!problem.messageKey().equals("intake.mapping.unknown-key")) continue;
            if (problem.column().equals("fields.x")) continue;
            var above = problem.column().contains(".")
                            && !problem.column().startsWith("fields")
                            && !problem.column().startsWith("dimensions")
                    ? problem.column().substring(0, problem.column().indexOf('.') + 1)
                    : "";
            for (var key : List.of(problem.arguments().getFirst().split(", "))) known.add(above + key);
        }

        assertThat(known).contains("file.encoding", "fields");
        for (var key : known) {
            boolean block =
                    List.of("file", "numbers", "amount", "account", "cube").contains(key);
            assertThat(page).as(key).contains(block ? "`" + key + "." : "`" + key);
        }
    }

    @Test
    void a_file_larger_than_any_mapping_is_not_read() throws IOException {
        var file = Files.createTempFile("stor", ".yaml");
        Files.write(file, new byte[MappingLookup.MOST_BYTES + 1]);
        try {
            assertThat(Problems.keys(MappingLibrary.find(file.toString()))).containsExactly("intake.mapping.too-large");
        } finally {
            Files.delete(file);
        }
    }
}
