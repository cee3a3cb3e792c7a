package no.rodtrad.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The money explorer as a reader without script meets it. */
@RodtradTest
class ExplorerTest {

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    committee-HTT | −41 954   | −19 003   | −48 590   | +29 587 | 155,7 %
                    committee-HOU | 2 592 220 | 2 764 696 | 2 755 429 | +9 267  | 0,3 %
                    total         | 6 065 647 | 6 489 082 | 6 427 113 | +61 970 | 1,0 %
                    """)
    void shows_the_printed_numbers(
            String row, String original, String revised, String accounts, String variance, String percent)
            throws Exception {
        assertThat(numbers(page("penger"), row)).containsExactly(original, revised, accounts, variance, percent);
    }

    @Test
    void opens_a_row_by_its_link_and_shuts_it_again() throws Exception {
        var closed = page("penger");
        assertThat(closed.select("tr[aria-level=2]")).isEmpty();

        var open = follow(closed.selectFirst("#r-committee-HTT a.tg"));
        assertThat(open.select("tr[aria-level=2]").eachAttr("id"))
                .containsExactly("r-area-P11", "r-area-P12", "r-area-P13");
        assertThat(open.selectFirst("#r-committee-HTT").attr("aria-expanded")).isEqualTo("true");

        assertThat(follow(open.selectFirst("#r-committee-HTT a.tg")).select("tr[aria-level=2]"))
                .isEmpty();
    }

    @Test
    void every_number_carries_its_reference_and_leads_to_its_explanation() throws Exception {
        var numbers = page("penger?apen=HTT,P12").select("[data-treegrid] tbody a.numb");

        assertThat(numbers)
                .hasSizeGreaterThan(60)
                .allSatisfy(number -> assertThat(number.attr("href"))
                        .isEqualTo("/drammen/tall/" + number.attr("data-ref").substring("figure:".length())));
    }

    @Test
    void says_the_selected_row_in_words_with_the_art_that_weighs_most() throws Exception {
        var panel = page("penger?rad=area-P12").selectFirst("aside.panel");

        assertThat(panel.selectFirst("h2").text()).isEqualTo("P12 Vann, avløp og renovasjon");
        assertThat(panel.text()).contains("22,6 mill. kr" + " mindre brukt enn budsjettert. Mest fordi");
    }

    @Test
    void a_link_to_a_row_shows_it_however_deep_it_is() throws Exception {
        var areas = page("penger?apen=HTT,P12").select("tr[aria-level=3]").eachAttr("id");
        var codes = areas.stream().map(id -> id.substring("r-unit-".length())).toList();
        var deepest = page("penger?apen=HTT,P12," + String.join(",", codes))
                .select("tbody tr[aria-level]")
                .eachAttr("id");

        assertThat(deepest).anyMatch(id -> id.endsWith(".art-1"));
        for (var id : deepest) {
            var row = page("penger?rad=" + id.substring(2)).getElementById(id);
            assertThat(row).as(id).isNotNull();
            assertThat(row.attr("aria-selected")).as(id).isEqualTo("true");
        }
    }

    @Test
    void the_last_open_row_can_be_shut_though_a_row_in_it_is_selected() throws Exception {
        var open = page("penger?rad=area-P12&apen=HTT");

        assertThat(follow(open.selectFirst("#r-committee-HTT a.tg")).select("tr[aria-level=2]"))
                .isEmpty();
        assertThat(follow(page("penger").selectFirst("#r-committee-HTT th a:not(.tg)"))
                        .select("tr[aria-level=2]"))
                .isEmpty();
    }

    @Test
    void finds_a_row_with_the_rows_above_it() throws Exception {
        var rows = page("penger?finn=renovasjon")
                .select("[data-treegrid] tbody tr")
                .eachAttr("id");

        assertThat(rows).contains("r-committee-HTT", "r-area-P12").doesNotContain("r-area-P11", "r-committee-HOU");
        assertThat(page("penger?finn=xyzzy").text()).contains("Ingen rad har «xyzzy» i navnet eller koden.");
    }

    @Test
    void says_once_that_units_are_generated() throws Exception {
        assertThat(page("penger").text()).doesNotContain("ikke trykt i kilden");
        assertThat(page("penger?apen=HTT,P12").text()).containsOnlyOnce("Enheter og arter er ikke trykt i kilden.");
    }

    @Test
    void gives_what_is_shown_as_files_with_the_origin_of_each_number() throws Exception {
        var page = page("penger?apen=HTT,P12");
        var csv = site.get(page.selectFirst(".toolbar a[href*=.csv]").attr("href"))
                .body();
        var json = site.get(page.selectFirst(".toolbar a[href*=.json]").attr("href"))
                .body();

        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(header -> assertThat(header).endsWith(",ref,origin"));
        assertThat(csv)
                .contains("drammen,2024,")
                .contains("\"P12 Vann, avløp og renovasjon\",accounts,\"Regnskap\",-23597201000,,"
                        + "figure:accounts.2024.area-P12,published\n")
                .containsPattern("figure:accounts\\.2024\\.unit-[0-9-]+,generated\n");
        assertThat(json).contains("\"ref\":\"figure:accounts.2024.area-P12\",\"origin\":\"published\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "penger?rad=unit-999999",
        "penger?ar=1999",
        "penger/poster/accounts.2024.area-P12",
        "penger/poster/accounts.2024.unit-999999.art-0.month-01"
    })
    void answers_with_a_helpful_page_for_what_is_not_there(String address) throws Exception {
        assertThat(site.get("/drammen/" + address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/nn, Utforsk pengane", "/en, Explore the money", "'', Utforsk pengene"})
    void speaks_three_languages(String prefix, String title) throws Exception {
        var response = site.get(prefix + "/drammen/penger?apen=HOU,P01");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(response.body()).selectFirst("h1").text()).isEqualTo(title);
    }

    @Test
    void shows_the_made_up_lines_behind_a_month_without_saying_whose() throws Exception {
        var unit = page("penger?apen=HTT,P12")
                .select("tr[aria-level=3]")
                .eachAttr("id")
                .getFirst()
                .substring(2);
        var explanation = page("tall/accounts.2024." + unit + ".art-1");
        var month = explanation
                .select("a.numb[data-ref*=.month-]")
                .eachAttr("data-ref")
                .getFirst();

        var lines = page("penger/poster/" + month.substring("figure:".length()));

        assertThat(lines.select("tbody tr")).isNotEmpty();
        assertThat(lines.text()).contains("Linjene er generert for demonstrasjonen.");
    }

    /** As jsoup reads them: hard spaces come out as spaces. */
    private static List<String> numbers(Document page, String row) {
        return page.select("#r-" + row + " [data-ref]").eachText();
    }

    private Document follow(Element link) throws Exception {
        return site.page(link.attr("href"));
    }

    private Document page(String below) {
        return site.page("/drammen/" + below);
    }
}
