package no.rodtrad.statement.model.form;

import java.util.List;
import java.util.stream.Collectors;

/** A file of policy, read from wherever it lies. @param name without folders, as it is named in a problem */
public record FormFile(String name, String text) {

    /** A file of these fields, such as a table that was stored. */
    public static FormFile of(String name, List<String> header, List<List<String>> rows) {
        var text = new StringBuilder(String.join(";", header));
        for (var row : rows) {
            text.append('\n').append(row.stream().map(FormFile::quoted).collect(Collectors.joining(";")));
        }
        return new FormFile(name, text.append('\n').toString());
    }

    private static String quoted(String field) {
        return field.contains(";") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** How many lines it has, without the first. */
    public int size() {
        return (int) text.lines().skip(1).count();
    }
}
