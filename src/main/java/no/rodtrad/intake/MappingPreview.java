package no.rodtrad.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import no.rodtrad.intake.model.mapping.FileForm.Quote;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.kernel.Problem;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;

/**
 * The first rows of a file as a mapping reads them, for a person to look at.
 *
 * @param heads of the columns in the file; numbers when it has none
 * @param fields of ours that the rows have, by their codes; amounts are in øre
 * @param rows the values of the fields, in their order
 * @param problems of the first lines
 */
public record MappingPreview(List<String> heads, List<String> fields, List<List<String>> rows, List<Problem> problems) {

    private static final int ROWS = 8;
    private static final String AMOUNT = "amount";
    private static final List<String> OF_ENTRIES =
            List.of("year", "period", "voucher", "date", "art", "function", "cost_centre", "project", AMOUNT, "text");

    public MappingPreview {
        heads = List.copyOf(heads);
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** @throws UncheckedIOException when the file cannot be read */
    public static MappingPreview of(Path file, Mapping mapping) {
        try {
            var columns = columns(mapping);
            var rows = new ArrayList<List<String>>();
            var problems = rows(file, mapping, List.copyOf(columns.values()), rows);
            return new MappingPreview(heads(file, mapping), List.copyOf(columns.keySet()), rows, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a field is money. */
    public static boolean isAmount(String field) {
        return field.equals(AMOUNT) || field.equals("frame");
    }

    /** Where the fields stand in a line of ours. */
    private static Map<String, Integer> columns(Mapping mapping) {
        var columns = new LinkedHashMap<String, Integer>();
        if (mapping.kind() == MappingKind.POSTINGS) {
            // The number of the line stands before the fields.
            for (var each : OF_ENTRIES) columns.put(each, columns.size() + 1);
            return columns;
        }
        var ours = RowLines.columns(mapping);
        for (int i = 0; i < ours.size(); i++) {
            var column = ours.get(i);
            if (column.equals("amount_ore")) columns.put(AMOUNT, i);
            for (var field : mapping.fields().keySet()) if (field.column().equals(column)) columns.put(field.code(), i);
        }
        return columns;
    }

    private static List<String> heads(Path file, Mapping mapping) throws IOException {
        var form = mapping.file();
        byte[] start = FileSample.of(file, mapping);
        boolean spreadsheet = IntakeService.isSpreadsheet(file);
        byte quote = form.quote() == Quote.NONE
                ? CsvLines.NO_QUOTE
                : (byte) form.quote().sign();
        var bytes = new ByteArrayInputStream(start);
        var lines = spreadsheet
                ? new CsvLines(bytes, MappedFile.MOST_COLUMNS)
                : new CsvLines(
                        Utf8Stream.of(bytes, form.encoding()), MappedFile.MOST_COLUMNS, (byte) form.separator(), quote);
        for (int i = 0; i <= form.headLines(); i++) if (!lines.next()) return List.of();
        int columns = Math.min(lines.columns(), MappedFile.MOST_COLUMNS);
        return IntStream.range(0, columns)
                .mapToObj(i -> form.heads() ? lines.text(i).strip() : Integer.toString(i + 1))
                .toList();
    }

    private static List<Problem> rows(Path file, Mapping mapping, List<Integer> columns, List<List<String>> rows)
            throws IOException {
        var problems = new ProblemList("");
        try (var in = Files.newInputStream(file);
                var lines =
                        IntakeService.form(file, mapping, OptionalInt.empty()).entries(in, problems)) {
            while (rows.size() < ROWS && problems.problems().size() < ROWS && lines.next()) {
                rows.add(columns.stream().map(lines::text).toList());
            }
        }
        return problems.problems().stream().limit(ROWS).toList();
    }
}
