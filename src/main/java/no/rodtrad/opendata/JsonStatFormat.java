package no.rodtrad.opendata;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.web.Texts;
import tools.jackson.core.JsonGenerator;

/**
 * JSON-stat 2.0: a cube with the columns of the key as dimensions, and one more for what is counted. Only cells with a
 * value are written, by their place. The rows are gone through twice, since the codes stand before the values.
 *
 * <p>The tables of pages are a collection of cubes: no two have the same rows and columns, so that as one cube they
 * would be a thousand million places with a few values here and there, which no reader has room for.
 *
 * <p>Source: JSON-stat format 2.0, json-stat.org/full.
 */
final class JsonStatFormat {

    /** The dimension of what is counted, as PxWeb calls it. */
    private static final String CONTENTS = "ContentsCode";

    private final Dataset dataset;
    private final DataRequest request;
    private final Rows rows;
    private final Texts text;
    private final String label;
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<DataColumn> measures;
    private final Map<String, Integer> decimals = new LinkedHashMap<>();

    /** The codes of one column in the order of their first row. */
    private static final class Dimension {
        private final DataColumn column;
        private final int place;
        private final int label;
        private final Map<String, Integer> index = new LinkedHashMap<>();
        private final Map<String, String> labels = new LinkedHashMap<>();

        Dimension(DataColumn column, int place, int label) {
            this.column = column;
            this.place = place;
            this.label = label;
        }

        void meet(DataRow row) {
            var code = row.cells().get(place);
            index.putIfAbsent(code, index.size());
            // A code that is called two things, such as a row of two tables, is called by itself.
            labels.merge(
                    code, label < 0 ? code : row.cells().get(label), (one, other) -> one.equals(other) ? one : code);
        }

        int at(DataRow row) {
            return java.util.Objects.requireNonNull(index.get(row.cells().get(place)));
        }
    }

    private JsonStatFormat(
            Dataset dataset, DataRequest request, Rows rows, Texts text, String label, List<DataColumn> measures) {
        this.dataset = dataset;
        this.request = request;
        this.rows = rows;
        this.text = text;
        this.label = label;
        this.measures = measures;
        for (var column : dataset.dimensions()) {
            dimensions.add(new Dimension(
                    column,
                    dataset.index(column.name()),
                    dataset.labelOf(column)
                            .map(each -> dataset.index(each.name()))
                            .orElse(-1)));
        }
    }

    /** @throws IllegalArgumentException when the dataset counts nothing */
    static void write(Dataset dataset, DataRequest request, Rows rows, Texts text, String source, OutputStream out) {
        if (!dataset.isCube()) throw new IllegalArgumentException("Nothing is counted in " + dataset.name());
        var label = text.phrase(dataset.title());
        try (var json = JsonFormat.generator(out)) {
            if (dataset.theme() == DatasetTheme.PAGE) {
                collection(dataset, request, rows, text, source, json);
            } else {
                new JsonStatFormat(dataset, request, rows, text, label, dataset.measures()).write(source, json);
            }
        }
    }

    private static void collection(
            Dataset dataset, DataRequest request, Rows rows, Texts text, String source, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("version", "2.0");
        json.writeStringProperty("class", "collection");
        json.writeStringProperty("label", text.phrase(dataset.title()));
        json.writeStringProperty("source", source);
        json.writeStringProperty("updated", request.asOf().toString());
        json.writeObjectPropertyStart("link");
        json.writeArrayPropertyStart("item");
        var table = new ArrayList<DataRow>();
        rows.each(row -> {
            if (!table.isEmpty() && !dataset.isSameTable(table.getLast(), row)) {
                table(dataset, request, table, text, source, json);
            }
            table.add(row);
        });
        table(dataset, request, table, text, source, json);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes a table and forgets its rows. */
    private static void table(
            Dataset dataset, DataRequest request, List<DataRow> table, Texts text, String source, JsonGenerator json) {
        var measures = dataset.measures().stream()
                .filter(column -> table.stream()
                        .anyMatch(row ->
                                !row.cells().get(dataset.index(column.name())).isEmpty()))
                .toList();
        if (!measures.isEmpty()) {
            var label = table.getFirst().cells().get(dataset.index("caption"));
            new JsonStatFormat(dataset, request, table::forEach, text, label, measures).write(source, json);
        }
        table.clear();
    }

    private void write(String source, JsonGenerator json) {
        rows.each(row -> {
            for (var dimension : dimensions) dimension.meet(row);
            for (var measure : measures) {
                int point = row.cells().get(dataset.index(measure.name())).indexOf('.');
                int found = point < 0
                        ? 0
                        : row.cells().get(dataset.index(measure.name())).length() - point - 1;
                decimals.merge(measure.name(), found, Math::max);
            }
        });
        json.writeStartObject();
        json.writeStringProperty("version", "2.0");
        json.writeStringProperty("class", "dataset");
        json.writeStringProperty("label", label);
        json.writeStringProperty("source", source);
        json.writeStringProperty("updated", request.asOf().toString());
        json.writeArrayPropertyStart("note");
        json.writeString(text.phrase(dataset.description()));
        json.writeEndArray();
        json.writeArrayPropertyStart("id");
        for (var dimension : dimensions) json.writeString(dimension.column.name());
        json.writeString(CONTENTS);
        json.writeEndArray();
        json.writeArrayPropertyStart("size");
        for (var dimension : dimensions) json.writeNumber(dimension.index.size());
        json.writeNumber(measures.size());
        json.writeEndArray();
        roles(json);
        json.writeObjectPropertyStart("dimension");
        for (var dimension : dimensions) dimension(dimension, json);
        contents(json);
        json.writeEndObject();
        values(json);
        json.writeEndObject();
    }

    private void roles(JsonGenerator json) {
        json.writeObjectPropertyStart("role");
        json.writeArrayPropertyStart("metric");
        json.writeString(CONTENTS);
        json.writeEndArray();
        if (dataset.key().contains(Dataset.YEAR)) {
            json.writeArrayPropertyStart("time");
            json.writeString(Dataset.YEAR);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void dimension(Dimension dimension, JsonGenerator json) {
        json.writeObjectPropertyStart(dimension.column.name());
        json.writeStringProperty("label", text.phrase(dimension.column.title()));
        json.writeArrayPropertyStart("note");
        json.writeString(ColumnTexts.meaning(dimension.column, text));
        json.writeEndArray();
        json.writeObjectPropertyStart("category");
        json.writeArrayPropertyStart("index");
        for (var code : dimension.index.keySet()) json.writeString(code);
        json.writeEndArray();
        json.writeObjectPropertyStart("label");
        dimension.labels.forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void contents(JsonGenerator json) {
        json.writeObjectPropertyStart(CONTENTS);
        json.writeStringProperty("label", text.get("opendata.contents"));
        json.writeObjectPropertyStart("category");
        json.writeArrayPropertyStart("index");
        for (var measure : measures) json.writeString(measure.name());
        json.writeEndArray();
        json.writeObjectPropertyStart("label");
        for (var measure : measures) json.writeStringProperty(measure.name(), text.phrase(measure.title()));
        json.writeEndObject();
        json.writeObjectPropertyStart("note");
        for (var measure : measures) {
            json.writeArrayPropertyStart(measure.name());
            json.writeString(ColumnTexts.meaning(measure, text));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("unit");
        for (var measure : measures) {
            json.writeObjectPropertyStart(measure.name());
            json.writeStringProperty("base", ColumnTexts.unit(measure, text));
            json.writeNumberProperty("decimals", decimals.getOrDefault(measure.name(), 0));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** By place in the cube as if all of it were written out row by row, the last dimension fastest. */
    private void values(JsonGenerator json) {
        json.writeObjectPropertyStart("value");
        rows.each(row -> {
            long place = 0;
            for (var dimension : dimensions) {
                place = Math.addExact(Math.multiplyExact(place, dimension.index.size()), dimension.at(row));
            }
            place = Math.multiplyExact(place, measures.size());
            for (int i = 0; i < measures.size(); i++) {
                var cell = row.cells().get(dataset.index(measures.get(i).name()));
                if (!cell.isEmpty()) json.writeNumberProperty(Long.toString(place + i), new BigDecimal(cell));
            }
        });
        json.writeEndObject();
    }
}
