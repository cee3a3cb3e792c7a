package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Problem;

/** A table with semicolons between its fields and a first line of names, read strictly. */
final class PolicyTable {

    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

    /** One line of the table, which knows where it stands. */
    static final class Row {

        private final PolicyTable table;
        private final int number;
        private final List<String> fields;

        private Row(PolicyTable table, int number, List<String> fields) {
            this.table = table;
            this.number = number;
            this.fields = fields;
        }

        int number() {
            return number;
        }

        String text(String column) {
            return fields.get(table.columns.indexOf(column));
        }

        void problem(String column, String messageKey, String... arguments) {
            problemWith(column, text(column), messageKey, arguments);
        }

        void problemWith(String column, String found, String messageKey, String... arguments) {
            table.problems.add(new Problem(table.file, number, column, found, messageKey, List.of(arguments)));
        }

        /** A field that must not be empty. */
        String needed(String column) {
            var text = text(column);
            if (text.isEmpty()) problem(column, "statement.form.problem.empty");
            return text;
        }

        /** A year, or nothing. */
        OptionalInt year(String column) {
            var text = text(column);
            if (text.isEmpty()) return OptionalInt.empty();
            if (YEAR.matcher(text).matches()) return OptionalInt.of(Integer.parseInt(text));
            problem(column, "statement.form.problem.year");
            return OptionalInt.empty();
        }

        /** One of a few words; the first of the map when it is none of them. */
        <T> T word(String column, Map<String, T> words, T otherwise) {
            var value = words.get(text(column));
            if (value != null) return value;
            problem(
                    column,
                    "statement.form.problem.word",
                    String.join(", ", words.keySet().stream().sorted().toList()));
            return otherwise;
        }
    }

    private final String file;
    private final List<String> columns;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();

    private PolicyTable(String file, List<String> columns, List<Problem> problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /** Reads the lines that are whole. What is wrong with the others is added to the problems. */
    static PolicyTable read(FormFile file, List<String> columns, List<Problem> problems) {
        var table = new PolicyTable(file.name(), columns, problems);
        var lines = file.text().lines().toList();
        if (lines.isEmpty() || !fields(lines.getFirst()).equals(columns)) {
            var found = lines.isEmpty() ? "" : lines.getFirst();
            problems.add(new Problem(
                    file.name(), 1, "", found, "statement.form.problem.header", List.of(String.join(";", columns))));
            return table;
        }
        for (int i = 1; i < lines.size(); i++) {
            var fields = fields(lines.get(i));
            var row = new Row(table, i + 1, fields);
            if (fields.size() == columns.size()) {
                table.rows.add(row);
            } else {
                row.problemWith(
                        "",
                        Integer.toString(fields.size()),
                        "statement.form.problem.fields",
                        Integer.toString(columns.size()));
            }
        }
        return table;
    }

    String file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    /** Rows by a key, where a second row of the same key is a problem. */
    Map<String, Row> rowsBy(String column) {
        var byKey = new HashMap<String, Row>();
        for (var row : rows) {
            var earlier = byKey.putIfAbsent(row.needed(column), row);
            if (earlier != null) {
                row.problem(column, "statement.form.problem.twice", Integer.toString(earlier.number()));
            }
        }
        return byKey;
    }

    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
