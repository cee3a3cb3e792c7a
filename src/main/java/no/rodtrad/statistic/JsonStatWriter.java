package no.rodtrad.statistic;

import java.nio.charset.StandardCharsets;
import no.rodtrad.statistic.model.CubeEdition;
import no.rodtrad.statistic.model.Dimension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a table of statistics as JSON-stat 2.0, so that it is the same table when it is read again.
 *
 * <p>Source: JSON-stat format 2.0, json-stat.org/full. What it has no place for stands in {@code extension}, where
 * PxWeb has it.
 */
public final class JsonStatWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonStatWriter() {}

    public static byte[] write(CubeEdition edition) {
        var cube = edition.cube();
        var root = JsonNodeFactory.instance.objectNode();
        root.put("version", "2.0").put("class", "dataset").put("label", cube.title());
        root.put("source", cube.source());
        root.put("updated", edition.knownAt().toString());
        var ids = root.putArray("id");
        var sizes = root.putArray("size");
        var roles = root.putObject("role");
        var dimensions = root.putObject("dimension");
        for (var dimension : cube.dimensions()) {
            ids.add(dimension.code());
            sizes.add(dimension.categories().size());
            if (dimension.role() != Dimension.Role.OTHER)
                roles.withArray(dimension.role().code()).add(dimension.code());
            dimension(dimension, cube.decimals(), dimensions.putObject(dimension.code()));
        }
        var values = root.putObject("value");
        var status = JsonNodeFactory.instance.objectNode();
        for (var cell : cube.cells()) {
            var place = Integer.toString(cell.place());
            cell.value().ifPresent(value -> values.put(place, value));
            if (!cell.status().isEmpty()) status.put(place, cell.status());
        }
        if (!status.isEmpty()) root.set("status", status);
        var extension = root.putObject("extension");
        if (!cube.unit().isEmpty()) extension.put(JsonStatReader.UNIT, cube.unit());
        extension.putObject("px").put("tableid", cube.key()).put("decimals", cube.decimals());
        return (MAPPER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void dimension(Dimension dimension, int decimals, ObjectNode node) {
        var category = node.put("label", dimension.title()).putObject("category");
        var index = category.putArray("index");
        var labels = category.putObject("label");
        for (var each : dimension.categories()) {
            index.add(each.code());
            labels.put(each.code(), each.title());
            if (each.unit().isEmpty()) continue;
            category.withObject("unit")
                    .putObject(each.code())
                    .put("base", each.unit())
                    .put("decimals", decimals);
        }
    }
}
