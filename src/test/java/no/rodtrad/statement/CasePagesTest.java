package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The adjustment cases as a reader without script meets them. */
@RodtradTest
class CasePagesTest {

    private static final String BENCHES = "/eksempelvik/okonomi/saker/KST-24-24";
    private static final String NURSERY = "/eksempelvik/okonomi/saker/KST-33-25";

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"eksempelvik, 2021", "eksempelvik, 2022", "eksempelvik, 2023", "eksempelvik, 2024", "drammen, 2024"})
    void every_case_of_a_year_has_its_page(String municipality, int year) throws Exception {
        var links = site.page("/" + municipality + "/okonomi/saker?ar=" + year).select("th a[href*=/okonomi/saker/]");

        assertThat(links).hasSizeGreaterThan(3);
        for (var link : links) {
            var page = site.page(link.attr("href"));
            assertThat(page.select("h1").text()).as(link.text()).isNotBlank();
            assertThat(page.select("h2#vedtak")).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before.2024.f5-4-1.KK-case-KST-24-24.22, −1 500",
        "change.2024.f5-4-1.KK-case-KST-24-24.22, −500",
        "after.2024.f5-4-1.KK-case-KST-24-24.22, −2 000",
        "change.2024.f5-4-1.KK-case-KST-24-24.17, −500",
        "change.2024.f5-4-2.KK-case-KST-24-24.1.P03, +60",
        "change.2024.f5-4-2.KK-case-KST-24-24.1.P04, +440"
    })
    void a_line_stands_before_and_after_what_the_case_changes(String ref, String written) throws Exception {
        var cells = site.page(BENCHES).select("td [data-ref=figure:" + ref + "]");

        assertThat(cells.eachText().stream().map(Site::plain)).contains(written);
    }

    @Test
    void the_points_are_numbered_sentences_with_figures() throws Exception {
        var points = site.page(BENCHES).select("ol.points li");

        assertThat(points.eachText().stream().map(Site::plain))
                .containsExactly(
                        "Netto bevilgning til P03 Kultur og friluftsliv økes med 60 000 kroner,"
                                + " fra 11 529 000 til 11 589 000 kroner.",
                        "Netto bevilgning til P04 Veg, vann og administrasjon økes med 440 000 kroner,"
                                + " fra 15 024 000 til 15 464 000 kroner.",
                        "Bruk av disposisjonsfond økes med 500 000 kroner, fra 1 500 000 til 2 000 000 kroner.");
        assertThat(points.select("a.numb")).hasSize(9);
    }

    @Test
    void a_case_may_reach_into_the_years_of_the_plan() throws Exception {
        var row = site.page(NURSERY)
                .select("table[data-table=virkning] tr:has(a[href*=change.2025.f5-4-1.KK-case-KST-33-25.17]) td");

        assertThat(row.eachText().stream().map(Site::plain)).containsExactly("−550", "−840", "−840", "−840");
    }

    @Test
    void the_reserve_and_the_rules_are_judged_before_and_after() throws Exception {
        var page = site.page(BENCHES);

        assertThat(Site.plain(
                        page.select("table[data-table=disposisjonsfond] tbody").text()))
                .isEqualTo("Disposisjonsfond 8 570 −500 8 070");
        assertThat(Site.plain(page.select("table[data-table=regler] tbody").text()))
                .contains("Holdt Disposisjonsfond mot reservekrav +772 −500 +272");
    }

    @ParameterizedTest
    @CsvSource({BENCHES, NURSERY, "/eksempelvik/okonomi/saker?ar=2024"})
    void every_figure_explains_itself(String path) throws Exception {
        var refs = new LinkedHashSet<>(site.page(path).select("a.numb").eachAttr("href"));

        assertThat(refs).hasSizeGreaterThan(5);
        for (var href : refs) assertThat(site.get(href).statusCode()).as(href).isEqualTo(200);
    }

    @Test
    void what_a_case_changes_is_followed_down_to_the_adjustment() throws Exception {
        var line = site.page("/eksempelvik/tall/change.2024.f5-4-1.KK-case-KST-24-24.22");
        assertThat(line.select("a[href*=.art-940]")).isNotEmpty();

        var art = site.page("/eksempelvik/tall/change.2024.f5-4-1.KK-case-KST-24-24.22.art-940.function-880");
        assertThat(Site.plain(art.text())).contains("Tre benker til og mer brøyting");
    }

    @Test
    void a_case_was_not_known_before_it_was_decided() throws Exception {
        assertThat(site.get(BENCHES + "?as-of=2024-06-12").statusCode()).isEqualTo(404);
        assertThat(site.get(BENCHES + "?as-of=2024-06-13").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"csv", "json", "xlsx"})
    void every_table_is_a_file(String ending) throws Exception {
        assertThat(site.get(BENCHES + "/tabell/5-4-1." + ending).statusCode()).isEqualTo(200);
        assertThat(site.get("/eksempelvik/okonomi/saker/tabell/saker." + ending + "?ar=2024")
                        .statusCode())
                .isEqualTo(200);
    }
}
