package no.rodtrad.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.TestMunicipality;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RodtradTest
class ReportPagesTest {

    private static final String REPORT = "/rapport/arsmelding-2023";

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AnnualReport report;

    @Autowired
    private SampleReport sample;

    @LocalServerPort
    private int port;

    private MunicipalityKey municipality;

    @BeforeEach
    void a_municipality_with_accounts() {
        municipality = TestMunicipality.fresh(municipalities);
        sample.give(municipality, SampleReport.FIRST_DAY, 90_012_345, 130_000_000, 1_234_500);
    }

    @Test
    void a_chapter_has_its_place_its_neighbours_and_its_note() throws Exception {
        var page = page("", REPORT + "/omrader");

        assertThat(page.select("h1").text()).isEqualTo("Resultat i områdene");
        assertThat(page.select(".asof").text()).startsWith("Driften, kapittel 2 av 3. Lesetid 1 minutt.");
        assertThat(page.select(".doc-walk a").eachText()).containsExactly("Forrige: Driften", "Neste: Hva det ble av");
        assertThat(page.select(".side a[aria-current]").eachText()).containsOnly("Resultat i områdene");
        assertThat(page.select(".marg .note.th").text()).isEqualTo("Slik leser du avvik Pluss er mindreforbruk.");
    }

    @Test
    void every_number_of_a_table_is_a_link_to_its_explanation() throws Exception {
        var page = page("", REPORT + "/omrader");

        assertThat(page.select("table[data-table] td")).isNotEmpty().allSatisfy(cell -> {
            var number = cell.selectFirst("[data-ref]");
            assertThat(number).isNotNull();
            if (number.hasClass("none")) return;
            assertThat(number.attr("href"))
                    .isEqualTo("/" + municipality + "/tall/"
                            + number.attr("data-ref").substring("figure:".length()));
        });
    }

    @Test
    void a_name_with_signs_of_its_own_is_shown_as_it_is() throws Exception {
        var page = page("/en", REPORT + "/drift");

        assertThat(page.select(".lead").text()).endsWith("Plan for & med <alle>.");
        assertThat(page.select(".lead span[lang=nb]").text()).isEqualTo("Plan for & med <alle>");
    }

    @Test
    void a_sentence_that_turned_is_marked_until_someone_reads_it() throws Exception {
        var firstDay = new AsOf(SampleReport.FIRST_DAY);
        municipalities.in(municipality, () -> report.markRead(SampleReport.YEAR, firstDay, "Kari"));
        assertThat(page("", REPORT + "/omrader").select(".stale")).isEmpty();

        sample.give(municipality, SampleReport.FIRST_DAY.plusDays(9), 90_012_345, 140_000_000, 1_234_500);

        var turned = page("", REPORT + "/omrader");
        assertThat(turned.select(".stale").eachText()).containsExactly("1,4 millioner kroner");
        assertThat(turned.select(".reread").eachText()).containsExactly("må leses på nytt");
        assertThat(turned.select(".reread-note")).hasSize(1);
        assertThat(page("", REPORT + "/omrader?as-of=" + SampleReport.FIRST_DAY).select(".stale"))
                .isEmpty();
    }

    @Test
    void an_earlier_day_shows_what_was_known_then() throws Exception {
        sample.give(municipality, SampleReport.FIRST_DAY.plusDays(9), 90_012_345, 140_000_000, 1_234_500);
        var cell = "[data-ref=figure:accounts.2023.area-A2]";

        var then = page("", REPORT + "/omrader?as-of=" + SampleReport.FIRST_DAY);
        assertThat(then.select("td " + cell).text()).isEqualTo("1 300");
        assertThat(then.select("td " + cell).attr("href")).endsWith("?as-of=" + SampleReport.FIRST_DAY);
        assertThat(then.select(".dl a").first().attr("href"))
                .endsWith("/tabell/areas.csv?as-of=" + SampleReport.FIRST_DAY);
        assertThat(then.select("option[selected]").text()).startsWith("01.02.2024");
        assertThat(page("", REPORT + "/omrader").select("td " + cell).text()).isEqualTo("1 400");
        assertThat(get("", REPORT + "?as-of=" + SampleReport.FIRST_DAY.minusDays(1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tables_are_files_with_an_address_that_stays() throws Exception {
        var csv = get("", REPORT + "/tabell/areas.csv");
        var json = get("", REPORT + "/tabell/areas.json");

        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).contains(",+100,9987655,,,figure:variance.2023.area-A1,published\n");
        assertThat(json.body()).contains("\"shown\" : \"+100\"", "\"ore\" : 9987655");
    }

    @Test
    void what_does_not_exist_gets_a_helpful_404() throws Exception {
        for (var path : List.of("/rapport/arsmelding-2019", REPORT + "/finnes-ikke", REPORT + "/tabell/x.csv")) {
            for (var language : List.of("", "/nn", "/en")) {
                assertThat(get(language, path).statusCode()).as(language + path).isEqualTo(404);
            }
        }
    }

    @Test
    void the_list_names_the_years_that_have_a_report() throws Exception {
        assertThat(page("", "/rapport").select(".prose li").eachText()).containsExactly("Årsmelding 2023");
        var empty = TestMunicipality.fresh(municipalities);
        assertThat(site().get("/" + empty + "/rapport").body()).contains("Ingen rapport er lagt inn ennå.");
    }

    private Document page(String language, String path) {
        return site().page(language + "/" + municipality + path);
    }

    private HttpResponse<String> get(String language, String path) {
        return site().get(language + "/" + municipality + path);
    }

    private Site site() {
        return new Site(port);
    }
}
