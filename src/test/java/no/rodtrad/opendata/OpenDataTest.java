package no.rodtrad.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import no.rodtrad.demo.Demo;
import no.rodtrad.opendata.model.DataFormat;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every dataset, as it leaves the house. */
@RodtradTest
class OpenDataTest {

    private static final String DATA = "/eksempelvik/data/";

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

    private List<NamedCsvRecord> csv(String file) {
        var answer = site.get(DATA + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(answer.body())) {
            return reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode json(String file) {
        var answer = site.get(DATA + file);
        assertThat(answer.statusCode()).as(file).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void every_described_dataset_has_a_source_and_every_column_stands_in_one() {
        var library = new DatasetLibrary();

        assertThat(data.datasets().stream().map(Dataset::name))
                .containsAll(library.datasets().stream().map(Dataset::name).toList());
    }

    @Test
    void rows_have_names_that_stand_once() {
        for (var dataset : data.datasets()) {
            if (dataset.key().isEmpty()) continue;
            var seen = new HashSet<List<String>>();
            for (var row : csv(dataset.name() + ".csv")) {
                var key = dataset.key().stream().map(row::getField).toList();
                assertThat(key).as(dataset.name()).doesNotContain("");
                assertThat(seen.add(key))
                        .as("%s has twice %s", dataset.name(), key)
                        .isTrue();
            }
        }
    }

    @Test
    void every_dataset_comes_in_every_form_it_has() {
        for (var dataset : data.datasets()) {
            for (var format : DataFormat.values()) {
                var answer = site.bytes(DATA + dataset.name() + "." + format.ending());
                assertThat(answer.statusCode())
                        .as(dataset.name() + "." + format.ending())
                        .isEqualTo(format.fits(dataset) ? 200 : 404);
            }
            assertThat(site.page("/eksempelvik/data/" + dataset.name())
                            .select("h1")
                            .text())
                    .isNotBlank();
        }
    }

    @Test
    void the_months_of_a_cell_add_up_to_its_year() {
        var months = csv("regnskap.csv?ar=2024").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("unit") + " " + row.getField("art_group"),
                        Collectors.summingLong(row -> Long.parseLong(row.getField("accounts_ore")))));
        var years = csv("drift.csv?ar=2024").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("unit") + " " + row.getField("art_group"),
                        row -> Long.parseLong(row.getField("accounts_ore"))));
        years.values().removeIf(amount -> amount == 0);
        months.values().removeIf(amount -> amount == 0);

        assertThat(months).isNotEmpty().isEqualTo(years);
    }

    @Test
    void a_cube_holds_the_amounts_of_the_table() {
        var cube = json("drift.jsonstat.json?ar=2024");
        var rows = csv("drift.csv?ar=2024");
        long written = 0;
        for (var value : cube.get("value")) written += value.asLong();
        long expected = 0;
        for (var row : rows) {
            for (var column : List.of("original_ore", "voted_ore", "revised_ore", "accounts_ore", "variance_ore")) {
                expected += Long.parseLong(row.getField(column));
            }
        }
        long places = 1;
        for (var size : cube.get("size")) places *= size.asLong();

        assertThat(written).isEqualTo(expected);
        assertThat(cube.get("value").size()).isEqualTo(rows.size() * 5);
        assertThat(cube.get("id").size()).isEqualTo(cube.get("size").size());
        for (var place : cube.get("value").propertyNames()) {
            assertThat(Long.parseLong(place)).isBetween(0L, places - 1);
        }
    }

    @Test
    void the_description_names_every_column_of_the_file() {
        for (var dataset : data.datasets()) {
            var described = json(dataset.name() + ".csv-metadata.json");
            var names = described
                    .get("tableSchema")
                    .get("columns")
                    .valueStream()
                    .map(column -> column.get("name").asString())
                    .toList();
            var head = site.get(DATA + dataset.name() + ".csv").body().lines().findFirst();

            assertThat(head).contains(String.join(",", names));
            assertThat(described.get("url").asString()).isEqualTo(dataset.name() + ".csv");
        }
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThat(site.get(DATA + "drift.csv?ar=20x4").statusCode()).isEqualTo(400);
        assertThat(site.get(DATA + "drift.csv?omrade=P01").statusCode()).isEqualTo(400);
        assertThat(site.get(DATA + "noe.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void rows_are_chosen_by_codes() {
        var all = csv("drift.csv?ar=2024");
        var area = all.getFirst().getField("area");

        assertThat(csv("drift.csv?ar=2024&area=" + area).stream().map(NamedCsvRecord::getFields))
                .isEqualTo(all.stream()
                        .filter(row -> row.getField("area").equals(area))
                        .map(NamedCsvRecord::getFields)
                        .toList());
    }

    @Test
    void a_reader_who_has_it_is_not_sent_it_again() throws Exception {
        var first = site.get(DATA + "drift.csv");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://localhost:" + port + DATA + "drift.csv"))
                                .header("If-None-Match", tag)
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
