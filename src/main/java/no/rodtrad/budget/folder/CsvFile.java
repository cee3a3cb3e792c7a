package no.rodtrad.budget.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.CsvHeader;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.EntryFile;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;

/** Reads a file line by line, and keeps what is wrong with it. */
final class CsvFile {

    /** Takes a line that is whole. */
    interface Reader {
        void line(CsvFile file);
    }

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    private final ProblemList problems;
    private final List<String> columns;
    private final FieldLines lines;

    private CsvFile(FieldLines lines, List<String> columns, ProblemList problems) {
        this.lines = lines;
        this.columns = columns;
        this.problems = problems;
    }

    /** Reads every line. {@code optional} may be missing at the end of the header. */
    static void read(Path path, List<String> required, List<String> optional, List<Problem> problems, Reader reader)
            throws IOException {
        read(CsvSource.of(path), required, optional, problems, reader);
    }

    /** As {@link #read(Path, List, List, List, Reader)}; a source in another form has all the columns. */
    static void read(
            CsvSource source, List<String> required, List<String> optional, List<Problem> problems, Reader reader)
            throws IOException {
        var columns = new ArrayList<>(required);
        columns.addAll(optional);
        var found = new ProblemList(source.name());
        try (var in = Files.newInputStream(source.path())) {
            if (source.form().isPresent()) {
                readThrough(source.form().get(), in, columns, found, reader);
            } else {
                var lines = new CsvLines(in, columns.size());
                if (CsvHeader.isAsExpected(lines, required, optional, found)) {
                    readAll(lines, lines.columns(), columns, found, reader);
                }
            }
        }
        problems.addAll(found.problems());
    }

    private static void readThrough(
            EntryFile form, InputStream in, List<String> columns, ProblemList found, Reader reader) throws IOException {
        try (var lines = form.entries(in, found)) {
            found.readThrough(form);
            readAll(lines, columns.size(), columns, found, reader);
        }
    }

    private static void readAll(FieldLines lines, int width, List<String> columns, ProblemList found, Reader reader)
            throws IOException {
        var file = new CsvFile(lines, columns, found);
        while (lines.next()) if (CsvHeader.isWhole(lines, width, found)) reader.line(file);
    }

    int line() {
        return lines.line();
    }

    /** The field of that column, empty when the file lacks the column. */
    String text(String column) {
        return lines.text(columns.indexOf(column)).strip();
    }

    /** A whole number of at most 18 digits; what is something else is a problem. */
    OptionalLong number(String column) {
        var text = text(column);
        if (WHOLE_NUMBER.matcher(text).matches()) return OptionalLong.of(Long.parseLong(text));
        boolean digits = text.matches("-?\\d+");
        problem(column, digits ? "ledger.problem.too-large" : "ledger.problem.no-number");
        return OptionalLong.empty();
    }

    void problem(String column, String messageKey, String... arguments) {
        problems.add(lines.line(), column, text(column), messageKey, arguments);
    }

    /** A problem with something that stands on an earlier line. */
    void problemAt(int line, String column, String found, String messageKey, String... arguments) {
        problems.add(line, column, found, messageKey, arguments);
    }
}
