package no.rodtrad.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a municipality, and what a full export does with it. All of them stand in {@code db/export/tables.csv}, in
 * the order they are filled in; statements of their own lie beside it.
 *
 * @param only which rows, as SQL; empty for all
 * @param why it is not exported; empty when it is
 * @param select what is written instead of the rows as they are
 * @param insert what fills the table: from {@code incoming}, which holds the file, or from tables before this one
 */
record ExportTable(String name, Way way, String only, String why, Optional<String> select, Optional<String> insert) {

    /** What becomes of a table. */
    enum Way {
        /** Written to a file and read from it. */
        EXPORTED,
        /** Made anew of the others. */
        DERIVED,
        /** Secret, or of no meaning anywhere else; the list says which. */
        LEFT_OUT
    }

    private static final String FOLDER = "/db/export/";

    private static final List<ExportTable> ALL = read();

    /** What a column holds, by its name, or by table and name where tables differ. */
    private static final Map<String, String> MEANINGS =
            lines("columns.csv").collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));

    /** In the order they are filled in. */
    static List<ExportTable> all() {
        return ALL;
    }

    static List<ExportTable> exported() {
        return ALL.stream().filter(each -> each.way == Way.EXPORTED).toList();
    }

    /** Name of the table's file. */
    String file() {
        return name + ".csv";
    }

    /** What a column holds, in Norwegian as the names that stand in it; its name when nobody has said so yet. */
    static String meaning(String table, String column) {
        return MEANINGS.getOrDefault(table + "." + column, MEANINGS.getOrDefault(column, column));
    }

    private static Stream<String[]> lines(String file) {
        return text(file).orElseThrow().lines().skip(1).map(line -> line.split(";", -1));
    }

    private static List<ExportTable> read() {
        return lines("tables.csv")
                .map(fields -> new ExportTable(
                        fields[0],
                        Way.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                        fields[2],
                        fields[3],
                        text(fields[0] + ".select.sql"),
                        text(fields[0] + ".insert.sql")))
                .toList();
    }

    private static Optional<String> text(String name) {
        try (var in = ExportTable.class.getResourceAsStream(FOLDER + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
