package no.rodtrad.demo.fact;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rodtrad.kernel.Problem;

/** A CSV file of facts: semicolons, a header, UTF-8. What is wrong in it goes to its folder. */
public final class FactTable {

    private final String file;
    private final FactFolder folder;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Map<String, Integer>> firstLines = new HashMap<>();
    private final List<FactRow> rows = new ArrayList<>();

    FactTable(String file, FactFolder folder) {
        this.file = file;
        this.folder = folder;
    }

    public List<FactRow> rows() {
        return rows;
    }

    public Stream<FactRow> stream() {
        return rows.stream();
    }

    /** A problem of the file as a whole. */
    public void problem(String column, String found, String messageKey, String... arguments) {
        problem(0, column, found, messageKey, arguments);
    }

    void problem(int line, String column, String found, String messageKey, String... arguments) {
        folder.add(new Problem(file, line, column, found, messageKey, List.of(arguments)));
    }

    FactFolder folder() {
        return folder;
    }

    void read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            problem(0, "", "", "demo.problem.not-utf8");
            return;
        }
        try (var csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            boolean header = true;
            for (var line : csv) {
                if (header) readHeader(line);
                else readRow(line);
                header = false;
            }
            if (header) problem(0, "", "", "demo.problem.empty-file");
        } catch (CsvParseException _) {
            problem(0, "", "", "demo.problem.not-csv");
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(file, broken);
        }
    }

    private void readHeader(CsvRecord line) {
        for (var name : line.getFields()) {
            var before = columns.putIfAbsent(name.strip(), columns.size());
            if (before != null) problem(1, name, "", "demo.problem.column-twice");
        }
    }

    private void readRow(CsvRecord line) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        var fields = line.getFields();
        if (fields.size() != columns.size()) {
            var key = fields.size() < columns.size() ? "demo.problem.too-few-fields" : "demo.problem.too-many-fields";
            problem(number, "", fields.getFirst(), key, Integer.toString(columns.size()));
            return;
        }
        rows.add(new FactRow(this, number, fields));
    }

    /** Where the column stands; a column that is not there is a problem of the header. */
    Optional<Integer> place(String column) {
        var place = Optional.ofNullable(columns.get(column));
        if (place.isEmpty()) problem(1, column, "", "demo.problem.missing-column");
        return place;
    }

    /** The line on which the column first held that key, when it is not this line. */
    Optional<Integer> earlierLine(String column, String key, int line) {
        int first = firstLines.computeIfAbsent(column, _ -> new HashMap<>()).computeIfAbsent(key, _ -> line);
        return first == line ? Optional.empty() : Optional.of(first);
    }
}
