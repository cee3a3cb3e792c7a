package no.rodtrad.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.rodtrad.demo.Demo;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.DatasetTheme;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we write is read by programs of others: Swagger's reader of OpenAPI, Statistics Norway's reader of JSON-stat,
 * Apache Jena's readers and its SHACL. Those of npm are in {@link PublicReadersTest}.
 */
@RodtradTest
class OpenDataFormatsTest {

    @LocalServerPort
    int port;

    Site site;

    @Autowired
    Demo demo;

    @Autowired
    OpenData data;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
        site = new Site(port);
    }

    private String text(String address) {
        var answer = site.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private JsonNode json(String address) {
        return JsonMapper.builder().build().readTree(text(address));
    }

    @Test
    void the_description_of_the_api_is_openapi() {
        for (var prefix : List.of("", "/nn", "/en")) {
            var options = new ParseOptions();
            options.setResolve(true);
            var result =
                    new OpenAPIV3Parser().readContents(text(prefix + "/api/eksempelvik/openapi.json"), null, options);

            assertThat(result.getMessages()).isEmpty();
            assertThat(result.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
            assertThat(result.getOpenAPI().getPaths()).hasSize(data.datasets().size() + 2);
        }
    }

    @Test
    void every_cube_is_read_by_the_reader_of_statistics_norway() throws Exception {
        // It knows no notes, which the format has had since version 2.0.
        var mapper = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        mapper.registerModule(new Jdk8Module().configureAbsentsAsNulls(true));
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new GuavaModule());
        mapper.registerModule(new JsonStatModule());
        for (var dataset : data.datasets()) {
            if (!dataset.isCube()) continue;
            var year = dataset.hasYears() ? "?ar=2024" : "";
            var all = json("/eksempelvik/data/" + dataset.name() + ".jsonstat.json" + year);
            boolean several = dataset.theme() == DatasetTheme.PAGE;
            assertThat(all.get("class").asString()).isEqualTo(several ? "collection" : "dataset");
            for (var cube : several ? all.get("link").get("item") : List.of(all)) {
                var read = mapper.readValue(cube.toString(), DatasetBuildable.class)
                        .build();

                assertThat(read.getId())
                        .as(dataset.name())
                        .hasSize(dataset.key().size() + 1);
                assertThat(read.getDimension().keySet()).containsAll(dataset.key());
            }
        }
    }

    @Test
    void the_catalogue_is_the_same_in_both_forms_and_has_what_dcat_ap_no_demands() {
        var turtle = model(text("/eksempelvik/data/katalog.ttl"), Lang.TURTLE);
        var jsonLd = model(text("/eksempelvik/data/katalog.jsonld"), Lang.JSONLD);
        var shapes = ModelFactory.createDefaultModel();
        RDFDataMgr.read(shapes, "opendata/dcat-ap-no-shapes.ttl");

        assertThat(turtle.isIsomorphicWith(jsonLd)).isTrue();
        var report = ShaclValidator.get().validate(shapes.getGraph(), turtle.getGraph());
        assertThat(report.getEntries())
                .as("SHACL")
                .extracting(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .isEmpty();
        assertThat(turtle.listSubjectsWithProperty(
                                org.apache.jena.vocabulary.RDF.type,
                                turtle.createResource("http://www.w3.org/ns/dcat#Dataset"))
                        .toList())
                .hasSize(data.datasets().size());
    }

    private static Model model(String text, Lang lang) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), null, lang);
        return model;
    }

    /** Metadata Vocabulary for Tabular Data, 5: the properties that must be there, and the types there are. */
    @Test
    void the_descriptions_of_csv_files_are_csvw() {
        for (var dataset : data.datasets()) {
            var described = json("/eksempelvik/data/" + dataset.name() + ".csv-metadata.json");

            assertThat(described.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
            assertThat(described.get("url").isString()).isTrue();
            var schema = described.get("tableSchema");
            var names = new ArrayList<String>();
            for (var column : schema.get("columns")) {
                // A name must not begin with an underline, and stands once.
                assertThat(column.get("name").asString()).matches("[a-z][a-z0-9_]*");
                assertThat(column.get("titles").get("und").asString())
                        .isEqualTo(column.get("name").asString());
                assertThat(column.get("datatype").asString())
                        .isIn("string", "integer", "decimal", "gYear", "date", "boolean");
                names.add(column.get("name").asString());
            }
            assertThat(names).doesNotHaveDuplicates();
            if (schema.has("primaryKey")) {
                for (var name : schema.get("primaryKey")) assertThat(names).contains(name.asString());
            }
        }
    }

    /** Table Schema 1.0 and Fiscal Data Package 1.0rc1. */
    @Test
    void the_package_of_budget_and_accounts_is_a_fiscal_data_package() {
        var root = json("/eksempelvik/data/datapackage.json");
        var types = Set.of("string", "integer", "number", "boolean", "date", "year");

        assertThat(root.get("profile").asString()).isEqualTo("fiscal-data-package");
        assertThat(root.get("name").asString()).matches("[a-z0-9._-]+");
        for (var resource : root.get("resources")) {
            var path = resource.get("path").asString();
            var head = text(path.replaceFirst("^http://[^/]+", ""))
                    .lines()
                    .findFirst()
                    .orElse("");
            var names = new ArrayList<String>();
            var columnTypes = new HashSet<String>();
            for (var field : resource.get("schema").get("fields")) {
                names.add(field.get("name").asString());
                assertThat(types).contains(field.get("type").asString());
                if (!field.has("columnType")) continue;
                var type = field.get("columnType").asString();
                if (type.equals("date:fiscal-year"))
                    assertThat(field.get("type").asString()).isEqualTo("integer");
                if (type.equals("value"))
                    assertThat(field.get("type").asString()).isIn("integer", "number");
                // Several amounts are told apart by their phase.
                if (!columnTypes.add(type))
                    assertThat(field.has("normalize")).as(type).isTrue();
            }
            assertThat(head).isEqualTo(String.join(",", names));
            for (var name : resource.get("schema").get("primaryKey"))
                assertThat(names).contains(name.asString());
        }
    }

    @Test
    void every_page_of_rows_follows_the_description() {
        for (var dataset : data.datasets()) {
            var page = json("/api/eksempelvik/datasets/" + dataset.name() + "/rows?size=50");
            for (var row : page.get("rows")) {
                assertThat(new ArrayList<>(row.propertyNames()))
                        .isEqualTo(dataset.columns().stream()
                                .map(column -> column.name())
                                .toList());
                for (var column : dataset.columns()) {
                    var value = row.get(column.name());
                    if (value.isNull()) {
                        assertThat(dataset.key()).doesNotContain(column.name());
                    } else if (column.type().isNumber()) {
                        assertThat(value.isNumber()).as(column.name()).isTrue();
                    } else {
                        assertThat(value.isString() || value.isBoolean()).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void pages_together_are_the_whole() {
        var all = json("/api/eksempelvik/datasets/vedtak/rows?size=5000");
        int total = all.get("total").asInt();
        var rows = new ArrayList<JsonNode>();
        var next = "/api/eksempelvik/datasets/vedtak/rows?size=7";
        while (next != null) {
            var answer = site.get(next);
            JsonMapper.builder().build().readTree(answer.body()).get("rows").forEach(rows::add);
            next = next(answer.headers().firstValue("Link").orElse(""));
        }

        assertThat(rows).hasSize(total);
        assertThat(rows.toString())
                .isEqualTo(all.get("rows").valueStream().toList().toString());
    }

    private static String next(String links) {
        for (var link : links.split(", ")) {
            if (link.endsWith("rel=\"next\"")) {
                return link.substring(1, link.indexOf('>')).replaceFirst("^http://[^/]+", "");
            }
        }
        return null;
    }

    @Test
    void what_is_wrong_is_told_as_a_problem() {
        for (var wrong : List.of(
                "/api/eksempelvik/datasets/vedtak/rows?page=0",
                "/api/eksempelvik/datasets/vedtak/rows?size=5001",
                "/api/eksempelvik/datasets/vedtak/rows?organ=KST",
                "/api/eksempelvik/datasets/drift/rows?ar=i-fjor",
                "/api/eksempelvik/datasets/drift/rows?as-of=2025-02-30",
                "/api/eksempelvik/datasets/noe",
                "/api/eksempelvik/noe",
                "/api/finnesikke/datasets")) {
            var answer = site.get(wrong);
            assertThat(answer.statusCode()).as(wrong).isIn(400, 404);
            assertThat(answer.headers().firstValue("Content-Type")).as(wrong).hasValue("application/problem+json");
            var problem = JsonMapper.builder().build().readTree(answer.body());
            assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
            assertThat(problem.get("type").asString()).startsWith("urn:rodtrad:problem:");
            assertThat(problem.get("detail").asString()).isNotBlank();
        }
    }

    @Test
    void an_earlier_day_gives_what_was_known_then() {
        var before = json("/api/eksempelvik/datasets/drift/rows?as-of=2001-01-01");

        assertThat(before.get("total").asInt()).isZero();
        assertThat(before.get("as_of").asString()).isEqualTo("2001-01-01");
        assertThat(json("/api/eksempelvik/datasets").get("datasets").size())
                .isEqualTo(data.datasets().stream().map(Dataset::name).toList().size());
    }
}
