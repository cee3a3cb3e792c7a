package no.rodtrad.opendata.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Phrase;

/**
 * A table that anybody may fetch.
 *
 * @param name in addresses and file names, the same for ever
 * @param key the columns that together name a row; empty when a row has no name
 */
public record Dataset(
        String name, DatasetTheme theme, Phrase title, Phrase description, List<DataColumn> columns, List<String> key) {

    /** The year that a row belongs to. */
    public static final String YEAR = "year";

    /** Stands for all of a code together, where the public may see no more. The code is that of SDMX. */
    public static final String TOTAL = "_T";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    public Dataset {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("Not a name of a dataset: " + name);
        var names = new HashSet<String>();
        for (var column : columns) {
            if (!names.add(column.name())) throw new IllegalArgumentException(name + " has twice: " + column.name());
        }
        if (!names.containsAll(key)) throw new IllegalArgumentException(name + " lacks a column of its key: " + key);
    }

    public Optional<DataColumn> column(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /** Whether its rows belong to years. */
    public boolean hasYears() {
        return column(YEAR).isPresent();
    }

    /** The columns with what is counted. */
    public List<DataColumn> measures() {
        return columns.stream()
                .filter(column -> column.isMeasure() && !key.contains(column.name()))
                .toList();
    }

    /** The columns of the key, in order. */
    public List<DataColumn> dimensions() {
        return key.stream().flatMap(name -> column(name).stream()).toList();
    }

    /** Whether it is something counted by codes, so that it can be written as a cube. */
    public boolean isCube() {
        return !key.isEmpty() && !measures().isEmpty();
    }

    /** Whether two rows of the tables of pages stand in one table: its cells have the last two columns of the key. */
    public boolean isSameTable(DataRow one, DataRow other) {
        return key.subList(0, key.size() - 2).stream()
                .mapToInt(this::index)
                .allMatch(at -> one.cells().get(at).equals(other.cells().get(at)));
    }

    /** The column with the names of a code, when there is one. */
    public Optional<DataColumn> labelOf(DataColumn code) {
        return columns.stream()
                .filter(each -> each.labelOf().filter(code.name()::equals).isPresent())
                .findFirst();
    }

    /** Where a column stands, from 0; -1 when there is none. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).name().equals(column)) return i;
        return -1;
    }
}
