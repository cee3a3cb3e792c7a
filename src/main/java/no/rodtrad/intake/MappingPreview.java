package no.rodtrad.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.rodtrad.intake.model.mapping.FileForm.Quote;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;

/**
 * The first rows of a file of entries as a mapping reads them, for a person to look at.
 *
 * @param heads of the columns in the file; numbers when it has none; empty for a spreadsheet
 * @param rows each with year, period, voucher, date, art, function, cost centre, project, amount in øre, and text
 * @param problems of the first lines
 */
public record MappingPreview(List<String> heads, List<List<String>> rows, List<Problem> problems) {

    private static final int ROWS = 8;
    private static final int SAMPLE = 1 << 16;

    /** The number of the line stands before the fields. */
    private static final int FIELDS = 11;

    public MappingPreview {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** @throws UncheckedIOException when the file cannot be read */
    public static MappingPreview of(Path file, Mapping mapping) {
        try {
            boolean spreadsheet = IntakeService.isSpreadsheet(file);
            var rows = new ArrayList<List<String>>();
            var problems = rows(file, mapping, rows);
            return new MappingPreview(spreadsheet ? List.of() : heads(file, mapping), rows, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> heads(Path file, Mapping mapping) throws IOException {
        var form = mapping.file();
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        byte quote = form.quote() == Quote.NONE
                ? CsvLines.NO_QUOTE
                : (byte) form.quote().sign();
        var text = Utf8Stream.of(new ByteArrayInputStream(start), form.encoding());
        var lines = new CsvLines(text, MappedFile.MOST_COLUMNS, (byte) form.separator(), quote);
        for (int i = 0; i <= form.headLines(); i++) if (!lines.next()) return List.of();
        int columns = Math.min(lines.columns(), MappedFile.MOST_COLUMNS);
        return IntStream.range(0, columns)
                .mapToObj(i -> form.heads() ? lines.text(i).strip() : Integer.toString(i + 1))
                .toList();
    }

    private static List<Problem> rows(Path file, Mapping mapping, List<List<String>> rows) throws IOException {
        var problems = new ProblemList("");
        try (var in = Files.newInputStream(file);
                var lines =
                        IntakeService.form(file, mapping, OptionalInt.empty()).entries(in, problems)) {
            while (rows.size() < ROWS && problems.problems().size() < ROWS && lines.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i < FIELDS; i++) row.add(lines.text(i));
                rows.add(List.copyOf(row));
            }
        }
        return problems.problems().stream().limit(ROWS).toList();
    }
}
