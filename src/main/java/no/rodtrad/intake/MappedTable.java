package no.rodtrad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;

/** The rows of a mapped file one by one, for services that take rows and not files. */
final class MappedTable {

    /** Takes a row that is whole. */
    interface Reader {
        void row(MappedTable table);
    }

    private final List<String> columns;
    private final ProblemList problems;
    private final FieldLines lines;

    private MappedTable(List<String> columns, ProblemList problems, FieldLines lines) {
        this.columns = columns;
        this.problems = problems;
        this.lines = lines;
    }

    /**
     * Reads every row.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    static void read(Path file, Mapping mapping, MappedFile form, ProblemList problems, Reader reader) {
        try (var in = Files.newInputStream(file);
                var lines = form.entries(in, problems)) {
            if (!problems.isEmpty()) return;
            problems.readThrough(form);
            var table = new MappedTable(RowLines.columns(mapping), problems, lines);
            while (lines.next()) reader.row(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int line() {
        return lines.line();
    }

    /** The field of a column of ours, without blanks around it. */
    String text(String column) {
        return lines.text(columns.indexOf(column)).strip();
    }

    Optional<String> filled(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** A whole number within bounds; empty when there is none, or when it was told of. */
    OptionalInt whole(String column, int least, int most) {
        var text = text(column);
        if (text.isEmpty()) return OptionalInt.empty();
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return OptionalInt.of(number);
        }
        problem(column, "intake.problem.not-within", "" + least, "" + most);
        return OptionalInt.empty();
    }

    /** Tells when a field is empty that a row cannot be without. */
    boolean has(String column) {
        if (!text(column).isEmpty()) return true;
        problem(column, "intake.problem.empty-field");
        return false;
    }

    void problem(String column, String messageKey, String... arguments) {
        problems.add(line(), column, text(column), messageKey, arguments);
    }

    /**
     * Where rows stand that a service may refuse later.
     *
     * @param lines by what it calls them
     */
    record Places(String file, MappedFile form, Map<String, Integer> lines) {

        Places(String file, MappedFile form) {
            this(file, form, new HashMap<>());
        }

        int line(String called) {
            return lines.getOrDefault(called, 0);
        }

        /** The problem as people see it: in their file, on its line and in its column. */
        Problem inFile(Problem problem) {
            return new Problem(
                    file,
                    line(problem.found()),
                    form.column(problem.column()),
                    problem.found(),
                    problem.messageKey(),
                    problem.arguments());
        }
    }
}
