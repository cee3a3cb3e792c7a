package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.CsvHeader;
import no.rodtrad.ledger.CsvLines;
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
    private final CsvLines lines;

    private CsvFile(CsvLines lines, List<String> columns, ProblemList problems) {
        this.lines = lines;
        this.columns = columns;
        this.problems = problems;
    }

    /** Reads every line. {@code optional} may be missing at the end of the header. */
    static void read(Path path, List<String> required, List<String> optional, List<Problem> problems, Reader reader)
            throws IOException {
        var columns = new ArrayList<>(required);
        columns.addAll(optional);
        var found = new ProblemList(path.getFileName().toString());
        try (var in = Files.newInputStream(path)) {
            var lines = new CsvLines(in, columns.size());
            if (CsvHeader.isAsExpected(lines, required, optional, found)) {
                int width = lines.columns();
                var file = new CsvFile(lines, columns, found);
                while (lines.next()) if (CsvHeader.isWhole(lines, width, found)) reader.line(file);
            }
        }
        problems.addAll(found.problems());
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
