package no.rodtrad.kostra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import no.rodtrad.demo.Demo;
import no.rodtrad.kostra.KostraControls;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files to Statistics Norway as a reader without script meets them. */
@RodtradTest
class FilingPageTest {

    private static final String PAGE = "/eksempelvik/okonomi/kostra?ar=2024";

    @LocalServerPort
    int port;

    Site site;

    @Autowired
    Demo demo;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
        site = new Site(port);
    }

    @Test
    void each_entity_has_its_files_and_what_the_controls_say() {
        var page = site.page(PAGE);

        assertThat(page.select("h1").text()).isEqualTo("Filene til KOSTRA");
        assertThat(page.select("h2").eachText()).first().asString().startsWith("Skjema 0A: ");
        assertThat(page.select("h2").eachText()).anyMatch(heading -> heading.startsWith("Skjema 0J: "));
        assertThat(page.select("p.dl a")).hasSameSizeAs(page.select("main h2"));
    }

    @Test
    void a_file_that_is_downloaded_has_the_municipality_in_it_and_passes_the_controls() throws IOException {
        var link = site.page(PAGE + "&kommune=3301").select("p.dl a").first();
        assertThat(link).isNotNull();
        var file = site.bytes(link.attr("href"));

        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("2024-KK-0A.dat");
        var controls = new KostraControls();
        var delivery = Delivery.of(controls.form("0A", "").orElseThrow(), 2024, "", "330100", "");
        var report = controls.check(delivery, new ByteArrayInputStream(file.body()));
        assertThat(report.records()).isGreaterThan(100);
        assertThat(report.stops()).isFalse();
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(site.page(PAGE.replace("2024", "2031")).select("p.note").text())
                .contains("2031");
        assertThat(site.page(PAGE + "&kommune=33x").select("strong").text()).contains("33x");
        assertThat(site.get("/eksempelvik/okonomi/kostra/2024-ZZ-0A.dat").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/eksempelvik/okonomi/kostra?ar=99999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_closing_board_has_run_the_controls() {
        var board = site.page("/eksempelvik/okonomi/avslutning?ar=2024");

        var rows = board.select("tr:contains(KOSTRA er kontrollert)");
        assertThat(rows).isNotEmpty();
        assertThat(rows.text()).doesNotContain("Tallene mangler");
    }
}
