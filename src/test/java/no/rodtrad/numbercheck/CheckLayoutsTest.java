package no.rodtrad.numbercheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables in the layouts that reports have: single spaces, wide gaps, pipes, tabs, one cell a line. Each adds up as
 * it is,
 * and {@code planted.csv} says what is told when one number of it is changed.
 */
class CheckLayoutsTest {

    private static final Path TABLES = Path.of("src/test/resources/numbercheck/tables");

    private static String found(String text) {
        return new NumberCheck()
                .checkText("test.txt", text).findings().stream()
                        .map(issue -> "l." + issue.where().getFirst().from() + " "
                                + issue.kind().word() + " " + issue.printed() + " > " + issue.computed())
                        .collect(Collectors.joining("; "));
    }

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tells_nothing_of_a_table_that_adds_up(String name) throws IOException {
        assertThat(found(Files.readString(TABLES.resolve(name)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {2} > {3}")
    @CsvFileSource(resources = "/numbercheck/tables/planted.csv", delimiter = '|', numLinesToSkip = 1)
    void tells_of_one_number_that_is_changed(String table, int line, String from, String to, String expected)
            throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(TABLES.resolve(table + ".txt")));
        assertThat(lines.get(line - 1)).contains(from);
        lines.set(line - 1, lines.get(line - 1).replace(from, to));

        assertThat(found(String.join("\n", lines))).isEqualTo(expected);
    }
}
