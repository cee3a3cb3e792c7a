package no.rodtrad.demo.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.rodtrad.kernel.Problem;

/** A CSV file of facts: semicolons, a header, UTF-8. What is wrong in it is collected, not thrown. */
final class FactTable {

    private final String file;
    private final List<Row> rows = new ArrayList<>();

    private FactTable(String file) {
        this.file = file;
    }

    /** Reads a file of a folder on the class path; a file that is not there is a table without rows. */
    static FactTable read(String folder, String file, List<Problem> problems) {
        var table = new FactTable(file);
        var stream = FactTable.class.getResourceAsStream("/" + folder + "/" + file);
        if (stream == null) return table;
        try (var csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (var line : csv) table.rows.add(new Row(file, line, problems));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return table;
    }

    String file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    /** A line with its place, for the answer when something is wrong with it. */
    static final class Row {

        private final String file;
        private final NamedCsvRecord line;
        private final List<Problem> problems;

        Row(String file, NamedCsvRecord line, List<Problem> problems) {
            this.file = file;
            this.line = line;
            this.problems = problems;
        }

        String text(String column) {
            return line.findField(column).map(String::strip).orElse("");
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        /** Several in one field, with a bar between them. */
        List<String> list(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        boolean yes(String column) {
            return text(column).equals("yes");
        }

        int number(String column, int otherwise) {
            var text = text(column);
            if (text.isEmpty()) return otherwise;
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                problem(column, "demo.problem.number");
                return otherwise;
            }
        }

        /** A value of a closed list; one that is not in it is a problem, and {@code otherwise} stands in for it. */
        <T> T code(String column, Function<String, Optional<T>> codes, T otherwise) {
            var found = codes.apply(text(column));
            if (found.isEmpty()) problem(column, "demo.problem.code");
            return found.orElse(otherwise);
        }

        /** The key of something; one that is not known is a problem. */
        void known(String column, String key, boolean known) {
            if (!known) problems.add(problem(column, key, "demo.problem.unknown-key"));
        }

        void problem(String column, String messageKey) {
            problems.add(problem(column, text(column), messageKey));
        }

        private Problem problem(String column, String found, String messageKey) {
            return new Problem(file, (int) line.getStartingLineNumber(), column, found, messageKey, List.of());
        }
    }
}
