package no.rodtrad.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.Origin;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file of a table service, from the disk to the page and to the explanation of one number. */
@RodtradTest
class CubePagesTest {

    private static final String JSON = """
            {"version": "2.0", "class": "dataset", "label": "Folkemengde", "source": "Eksempelbyrået",
             "id": ["Region", "Tid", "Kjonn"], "size": [1, 2, 2], "role": {"time": ["Tid"]},
             "dimension": {
               "Region": {"label": "region", "category": {"label": {"9901": "Lia"}}},
               "Tid": {"label": "år", "category": {"index": ["2023", "2024"]}},
               "Kjonn": {"label": "kjønn", "category": {"index": ["K", "M"], "label": {"K": "kvinner", "M": "menn"}}}},
             "value": [1100, 1200, 1300, null], "status": {"3": ":"}}
            """;

    @Autowired
    Municipalities municipalities;

    @Autowired
    CubeService cubes;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void a_table_is_listed_shown_with_time_across_and_each_number_explained() throws IOException {
        var key = TestMunicipality.fresh(municipalities);
        var file = Files.writeString(folder.resolve("tabell.json"), JSON);
        var receipt = Problems.accepted(
                municipalities.in(key, () -> cubes.take(file, "tabell.json", Origin.PUBLISHED, Optional.empty())));
        assertThat(receipt.isNew()).isTrue();
        assertThat(Problems.accepted(municipalities.in(
                                key, () -> cubes.take(file, "tabell.json", Origin.PUBLISHED, Optional.empty())))
                        .isNew())
                .isFalse();

        var site = new Site(port);
        var start = "/" + key.value() + "/statistikk";
        assertThat(site.page(start).text()).contains("Folkemengde", "Eksempelbyrået");
        var page = site.page(start + "/folkemengde");
        assertThat(page.select("thead th").eachText()).containsExactly("region", "kjønn", "2023", "2024");
        assertThat(page.select("tbody tr").eachText().stream().map(Site::plain).toList())
                .containsExactly("Lia kvinner 1 100 1 300", "Lia menn 1 200 :skjult av personvern");
        var figure = page.select("tbody a").first();
        assertThat(figure).isNotNull();
        assertThat(site.page(figure.attr("href")).text()).contains("Eksempelbyrået");

        assertThat(site.get(start + "/folkemengde.csv").body()).isEqualTo("""
                Region;Region_title;Tid;Tid_title;Kjonn;Kjonn_title;value;status
                9901;Lia;2023;2023;K;kvinner;1100;
                9901;Lia;2023;2023;M;menn;1200;
                9901;Lia;2024;2024;K;kvinner;1300;
                9901;Lia;2024;2024;M;menn;;:
                """);
        var written = site.get(start + "/folkemengde.jsonstat.json").body();
        assertThat(Problems.accepted(JsonStatReader.read("igjen.json", written.getBytes(StandardCharsets.UTF_8))))
                .as("What goes out comes in again, the same")
                .isEqualTo(receipt.edition().cube());
        assertThat(site.get("/" + key.value() + "/data/statistikktabeller.csv")
                        .body()
                        .lines())
                .hasSize(5)
                .element(4)
                .asString()
                .startsWith(
                        "folkemengde,Folkemengde,Region=9901; Tid=2024; Kjonn=M,Lia; 2024; menn,,,:,Eksempelbyrået,");
        assertThat(site.get(start + "/ukjent").statusCode()).isEqualTo(404);
        assertThat(site.get(start + "/ukjent.csv").statusCode()).isEqualTo(404);
    }
}
