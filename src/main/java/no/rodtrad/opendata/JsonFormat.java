package no.rodtrad.opendata;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON: rows as objects, numbers as numbers, {@code null} where there is no value. */
final class JsonFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFormat() {}

    static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    /** A finished document, with an empty line after it. */
    static byte[] bytes(ObjectNode root) {
        return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static void write(Dataset dataset, DataRequest request, Rows rows, OutputStream out) {
        try (var json = generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("dataset", dataset.name());
            json.writeStringProperty("as_of", request.asOf().toString());
            json.writeStringProperty("language", request.language().code());
            json.writeArrayPropertyStart("rows");
            rows.each(row -> {
                json.writeRaw('\n');
                row(dataset.columns(), row, json);
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static void row(List<DataColumn> columns, DataRow row, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i).name());
            value(columns.get(i), row.cells().get(i), json);
        }
        json.writeEndObject();
    }

    static void value(DataColumn column, String cell, JsonGenerator json) {
        if (cell.isEmpty()) {
            json.writeNull();
            return;
        }
        switch (column.type()) {
            case WHOLE, YEAR -> json.writeNumber(Long.parseLong(cell));
            case DECIMAL -> json.writeNumber(new BigDecimal(cell));
            case TRUTH -> json.writeBoolean(Boolean.parseBoolean(cell));
            case TEXT, CODE, DAY -> json.writeString(cell);
        }
    }
}
