package no.rodtrad.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a full export: its files, what stands in each column, and the check sums by which a full import
 * sees that nothing was changed on the way.
 *
 * <p>Source: Data Package 1.0 and Table Schema 1.0.
 *
 * @param title for people
 */
record ExportPackage(String title, List<File> files) {

    static final String NAME = "datapackage.json";

    /** Says that the folder is a full export of ours, and how it is to be read. */
    private static final String FORMAT = "rodtrad-full-export-1";

    private static final long LONGEST = 4 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param columns with their types as the server names them; of a description that was read, as that names them
     */
    record File(String table, long bytes, long rows, String sha256, Map<String, String> columns) {

        List<String> names() {
            return List.copyOf(columns.keySet());
        }
    }

    byte[] bytes() {
        var root = MAPPER.createObjectNode();
        root.put("profile", "tabular-data-package");
        root.put("format", FORMAT);
        root.put("title", title);
        var resources = root.putArray("resources");
        for (var file : files) {
            var resource = resources.addObject();
            resource.put("profile", "tabular-data-resource");
            resource.put("name", file.table().replace('_', '-'));
            resource.put("path", file.table() + ".csv");
            resource.put("encoding", "utf-8");
            // Readers that guess would be led astray by files that stand in fields.
            resource.putObject("dialect").put("delimiter", ",").put("lineTerminator", "\n");
            resource.put("bytes", file.bytes());
            resource.put("hash", "sha256:" + file.sha256());
            resource.put("rows", file.rows());
            var fields = resource.putObject("schema").putArray("fields");
            file.columns().forEach((column, type) -> {
                var field = fields.addObject().put("name", column);
                switch (type) {
                    case "int2", "int4", "int8" -> field.put("type", "integer");
                    case "numeric" -> field.put("type", "number");
                    case "date" -> field.put("type", "date");
                    case "timestamptz" -> field.put("type", "datetime").put("format", "any");
                    case "bool" -> {
                        field.put("type", "boolean");
                        field.putArray("trueValues").add("t");
                        field.putArray("falseValues").add("f");
                    }
                    default -> field.put("type", "string");
                }
                field.put("description", ExportTable.meaning(file.table(), column));
            });
        }
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return (MAPPER.writer().with(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The description in a folder; empty when there is none, or none of ours. */
    static Optional<ExportPackage> in(Path folder) throws IOException {
        var path = folder.resolve(NAME);
        if (!Files.isRegularFile(path) || Files.size(path) > LONGEST) return Optional.empty();
        try {
            var root = MAPPER.readTree(Files.readAllBytes(path));
            if (!root.path("format").asString("").equals(FORMAT)) return Optional.empty();
            var files = new ArrayList<File>();
            for (var resource : root.path("resources")) {
                var columns = new LinkedHashMap<String, String>();
                for (var field : resource.path("schema").path("fields")) {
                    columns.put(
                            field.path("name").asString(""), field.path("type").asString(""));
                }
                files.add(new File(
                        resource.path("name").asString("").replace('-', '_'),
                        resource.path("bytes").asLong(-1),
                        resource.path("rows").asLong(-1),
                        resource.path("hash").asString("").replace("sha256:", ""),
                        columns));
            }
            return Optional.of(new ExportPackage(root.path("title").asString(""), files));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
