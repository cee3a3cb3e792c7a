package no.rodtrad.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.rodtrad.database.FullExport;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.Demo;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every dataset, read by the public readers of CSVW, Data Package and JSON-stat that npm has. They run in one process,
 * and what they read is compared with what we wrote, value by value.
 */
@RodtradTest
class PublicReadersTest {

    private static final Path READERS = Path.of("target", "test-readers");

    /** The W3C's own, as the reader of CSVW ships it, so that nobody has to ask the W3C for it. */
    private static final Path CONTEXT = READERS.resolve("node_modules/rdf-parser-csvw/test/support/csvw.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> FISCAL = List.of("drift", "regnskap", "prosjekter");

    @LocalServerPort
    int port;

    @Autowired
    Demo demo;

    @Autowired
    OpenData data;

    @Autowired
    FullExport export;

    @Autowired
    Municipalities municipalities;

    @TempDir
    Path folder;

    /** What we wrote: rows, values, their sum and their hash. */
    private record Written(
            int rows, int cells, String values, Map<String, String> types, int numbers, BigInteger sum) {}

    @Test
    void others_read_what_we_wrote() throws Exception {
        demo.load(false, _ -> {});
        var written = new TreeMap<String, Written>();
        for (var dataset : data.datasets()) {
            put("eksempelvik", dataset, written);
            if (dataset.theme() != DatasetTheme.PAGE) put("drammen", dataset, written);
        }
        fiscal("eksempelvik");
        fiscal("drammen");
        exported("eksempelvik");

        var read = read();

        for (var found : read) {
            var name = found.get("kind").asString() + " " + found.get("name").asString();
            assertThat(found.path("problems").valueStream().limit(10).toList())
                    .as(name)
                    .isEmpty();
            switch (found.get("kind").asString()) {
                case "csvw" -> assertTable(found, of(written, found), name);
                case "jsonstat" -> assertCubes(found, of(written, found), name);
                default -> assertThat(found.get("rows").size()).as(name).isPositive();
            }
        }
        assertThat(read)
                .hasSize(written.size()
                        + (int) written.values().stream()
                                .filter(each -> each.numbers() >= 0)
                                .count()
                        + 3);
    }

    private static Written of(Map<String, Written> written, JsonNode found) {
        var name = found.get("name").asString();
        return java.util.Objects.requireNonNull(written.get(name.substring(0, name.indexOf('.'))), name);
    }

    private static void assertTable(JsonNode found, Written written, String name) {
        assertThat(found.get("rows").asInt()).as(name).isEqualTo(written.rows());
        assertThat(found.get("cells").asInt()).as(name).isEqualTo(written.cells());
        assertThat(found.get("values").asString()).as(name).isEqualTo(written.values());
        var types = new TreeMap<String, String>();
        found.get("types")
                .properties()
                .forEach(type -> types.put(type.getKey(), type.getValue().asString()));
        assertThat(types).as(name).isEqualTo(written.types());
    }

    private static void assertCubes(JsonNode found, Written written, String name) {
        int numbers = 0;
        var sum = BigInteger.ZERO;
        for (var cube : found.get("cubes")) {
            numbers += cube.get("values").asInt();
            sum = sum.add(new BigInteger(cube.get("sum").asString()));
            int categories = 0;
            for (var size : cube.get("sizes")) categories += size.asInt();
            // The years and tables of pages are found by their names alone.
            assertThat(cube.get("labels").asInt()).as(name).isEqualTo(categories);
            assertThat(cube.get("units").asInt()).as(name).isPositive();
        }
        assertThat(numbers).as(name).isEqualTo(written.numbers());
        assertThat(sum).as(name).isEqualTo(written.sum());
    }

    private void put(String municipality, Dataset dataset, Map<String, Written> written) throws Exception {
        var name = municipality + "-" + dataset.name();
        var csv = get(municipality, dataset.name() + ".csv");
        if (csv.lines().count() < 2) return;
        Files.writeString(folder.resolve(name + ".csv"), csv);
        var described = get(municipality, dataset.name() + "." + DataFormat.CSVW.ending());
        Files.writeString(folder.resolve(name + ".csv-metadata.triples.json"), triples(described));
        if (DataFormat.JSON_STAT.fits(dataset)) {
            Files.writeString(
                    folder.resolve(name + ".jsonstat.json"), get(municipality, dataset.name() + ".jsonstat.json"));
        }
        written.put(name, written(dataset, csv));
    }

    private static Written written(Dataset dataset, String csv) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256");
        int rows = 0;
        int cells = 0;
        int numbers = dataset.isCube() ? 0 : -1;
        var sum = BigInteger.ZERO;
        var types = new TreeMap<String, String>();
        for (var row : records(csv)) {
            rows++;
            for (var column : dataset.columns()) {
                var value = row.getField(column.name());
                if (value.isEmpty()) continue;
                cells++;
                hash.update((rows + " " + column.name() + " " + value + "\n").getBytes(UTF_8));
                types.put(column.name(), column.type().xmlSchema());
                if (!dataset.isCube() || !dataset.measures().contains(column)) continue;
                numbers++;
                sum = sum.add(new BigDecimal(value).toBigInteger());
            }
        }
        return new Written(rows, cells, HexFormat.of().formatHex(hash.digest()), types, numbers, sum);
    }

    private static List<NamedCsvRecord> records(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The description as a graph, since the reader of CSVW wants it so. */
    private static String triples(String description) throws IOException {
        var root = (ObjectNode) JSON.readTree(description);
        var context = (ArrayNode) root.get("@context");
        assertThat(context.get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
        var terms = (ObjectNode) JSON.readTree(Files.readString(CONTEXT)).get("@context");
        // Its type is two names with a comma between, which no reader of JSON-LD 1.1 takes. We do not use it.
        terms.remove("groupChar");
        context.set(0, terms);
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(JSON.writeValueAsString(root)), "urn:file:", Lang.JSONLD);
        var all = JSON.createArrayNode();
        model.listStatements().forEachRemaining(statement -> {
            var triple = all.addArray();
            triple.add(term(statement.getSubject()));
            triple.add(term(statement.getPredicate()));
            triple.add(term(statement.getObject()));
        });
        return all.toString();
    }

    private static ObjectNode term(RDFNode node) {
        var term = JSON.createObjectNode();
        if (node.isURIResource()) return term.put("type", "iri").put("value", node.toString());
        if (node.isAnon()) {
            return term.put("type", "blank")
                    .put("value", node.asResource().getId().toString());
        }
        var literal = node.asLiteral();
        return term.put("type", "literal")
                .put("value", literal.getLexicalForm())
                .put("language", literal.getLanguage())
                .put("datatype", literal.getDatatypeURI());
    }

    private void fiscal(String municipality) throws IOException {
        var to = Files.createDirectory(folder.resolve(municipality + "-fiscal"));
        var described = get(municipality, "datapackage.json");
        for (var name : FISCAL) {
            described = described.replaceAll("http://[^\"]*/(" + name + "\\.csv)", "$1");
            Files.writeString(to.resolve(name + ".csv"), get(municipality, name + ".csv"));
        }
        Files.writeString(to.resolve("datapackage.json"), described);
    }

    private void exported(String municipality) throws IOException {
        var to = Files.createDirectory(folder.resolve(municipality + "-export"));
        var key = new MunicipalityKey(municipality);
        municipalities.in(key, () -> export.write(to, municipality));
    }

    private List<JsonNode> read() throws Exception {
        assertThat(READERS.resolve("mark"))
                .as("The readers are fetched by npm in Maven's phase generate-test-resources")
                .exists();
        var answers = folder.resolveSibling(folder.getFileName() + ".answers");
        var process = new ProcessBuilder("node", READERS.resolve("read.mjs").toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(answers)).isZero();
        var lines = Files.readAllLines(answers);
        Files.delete(answers);
        return lines.stream().map(JSON::readTree).toList();
    }

    private String get(String municipality, String file) {
        var answer = new Site(port).get("/" + municipality + "/data/" + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return answer.body();
    }
}
