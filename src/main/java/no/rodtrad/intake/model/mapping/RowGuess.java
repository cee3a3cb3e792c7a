package no.rodtrad.intake.model.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.rodtrad.intake.model.mapping.CubeForm.CubeDimension;
import no.rodtrad.intake.model.mapping.FieldSource.Cut;

/** What the columns of other rows than ledger entries are, by their heads and what stands below them. */
final class RowGuess {

    /** The kinds of a change to the budget, by the first letters of what systems call them. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("vedtak", "J"),
            Map.entry("vedtek", "J"),
            Map.entry("politisk", "J"),
            Map.entry("justering", "J"),
            Map.entry("rebevilg", "R"),
            Map.entry("reløyv", "R"),
            Map.entry("overfør", "R"),
            Map.entry("deleg", "D"),
            Map.entry("admin", "D"),
            Map.entry("tekn", "T"),
            Map.entry("opprinnelig", "O"),
            Map.entry("opphavleg", "O"));

    private static final Set<String> OURS = Set.of("J", "R", "D", "T", "O");
    private static final int CENTRE_DIGITS = 6;
    private static final int MOST_DIMENSIONS = 6;

    private final SampleTable table;
    private final HeadWords words;
    private final MappingKind kind;
    private final List<CubeDimension> dimensions = new ArrayList<>();

    RowGuess(SampleTable table, HeadWords words, MappingKind kind) {
        this.table = table;
        this.words = words;
        this.kind = kind;
    }

    Map<TargetField, FieldSource> fields() {
        var fields = new LinkedHashMap<TargetField, FieldSource>();
        var used = new TreeSet<Integer>();
        for (var field : kind.fields()) {
            words.find(RowWords.of(kind, field))
                    .filter(used::add)
                    .ifPresent(at -> fields.put(field, source(field, at)));
        }
        if (kind == MappingKind.STATISTICS) {
            for (int at = 0; at < table.heads().size() && dimensions.size() < MOST_DIMENSIONS; at++) {
                if (!used.contains(at) && !table.heads().get(at).isBlank()) dimension(at, fields);
            }
        }
        return fields;
    }

    private FieldSource source(TargetField field, int column) {
        // Spreadsheets take the first zero away from 010101.
        boolean centre = field.code().equals("cost_centre") && kind != MappingKind.PROJECTS;
        boolean lost = table.values(column).stream()
                .anyMatch(value -> value.matches("\\d+") && value.length() == CENTRE_DIGITS - 1);
        return new FieldSource.FromColumn(table.place(column), Cut.WHOLE, centre && lost ? CENTRE_DIGITS : 0, "");
    }

    private void dimension(int column, Map<TargetField, FieldSource> fields) {
        var head = table.heads().get(column).strip();
        var code = code(head, "d" + (column + 1));
        if (dimensions.stream().anyMatch(each -> each.code().equals(code))) return;
        var dimension = new CubeDimension(code, head, false);
        dimensions.add(dimension);
        fields.put(dimension.field(), new FieldSource.FromColumn(table.place(column), Cut.WHOLE, 0, ""));
    }

    /** After {@link #fields}. What the file does not say is left for a person to write. */
    CubeForm cube(String name) {
        var key = code(name, "statistikk");
        return new CubeForm(key, name, "", decimals(), "", dimensions);
    }

    private int decimals() {
        return words.find(RowWords.VALUE).stream()
                .flatMap(column -> table.values(column).stream())
                .filter(value -> value.matches("-?[\\d ]+[.,]\\d{1,6}"))
                .mapToInt(value -> value.length() - 1 - Math.max(value.lastIndexOf(','), value.lastIndexOf('.')))
                .max()
                .orElse(0);
    }

    /** The columns of numbers that are no codes. */
    List<ColumnPlace> numbers() {
        var called = kind == MappingKind.STATISTICS ? RowWords.VALUE : RowWords.amounts(kind);
        return words.find(called).map(table::place).stream().toList();
    }

    /** What the file calls our kinds of changes. */
    Map<TargetField, Map<String, String>> values() {
        var field = kind.field("kind");
        if (field.isEmpty()) return Map.of();
        var ours = new HashMap<String, String>();
        words.find(RowWords.of(kind, field.get())).stream()
                .flatMap(column -> table.values(column).stream())
                .filter(value -> !OURS.contains(value))
                .forEach(value -> KINDS.forEach((start, code) -> {
                    if (value.toLowerCase(Locale.ROOT).startsWith(start)) ours.put(value, code);
                }));
        return ours.isEmpty() ? Map.of() : Map.of(field.get(), ours);
    }

    private static String code(String words, String otherwise) {
        var code = words.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("å", "a")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return code.isEmpty()
                ? otherwise
                : code.substring(0, Math.min(code.length(), 30)).replaceAll("-+$", "");
    }
}
