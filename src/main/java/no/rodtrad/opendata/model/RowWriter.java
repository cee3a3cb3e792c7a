package no.rodtrad.opendata.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import no.rodtrad.kernel.Money;

/** Puts rows of a dataset together, column by column. What is not set is empty. */
public final class RowWriter {

    private final Map<String, Integer> places = new HashMap<>();
    private final String[] cells;
    private final Consumer<DataRow> to;

    public RowWriter(Dataset dataset, Consumer<DataRow> to) {
        this.to = to;
        this.cells = new String[dataset.columns().size()];
        for (int i = 0; i < cells.length; i++)
            places.put(dataset.columns().get(i).name(), i);
        Arrays.fill(cells, "");
    }

    /** @throws IllegalArgumentException when the dataset has no such column: what is not described is not published */
    public RowWriter set(String column, Object value) {
        var place = places.get(column);
        if (place == null) throw new IllegalArgumentException("Not described: " + column);
        cells[place] = written(value);
        return this;
    }

    /** Gives the row away, and begins the next. */
    public void end() {
        to.accept(new DataRow(List.of(cells)));
        Arrays.fill(cells, "");
    }

    private static String written(Object value) {
        return switch (value) {
            case Money money -> Long.toString(money.ore());
            case BigDecimal number -> number.toPlainString();
            case Optional<?> optional -> optional.map(RowWriter::written).orElse("");
            case OptionalInt number -> number.isPresent() ? Integer.toString(number.getAsInt()) : "";
            case List<?> several ->
                String.join(" ", several.stream().map(RowWriter::written).toList());
            default -> value.toString();
        };
    }
}
