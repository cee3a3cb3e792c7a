package no.rodtrad.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.database.Municipalities;
import no.rodtrad.demo.ShippedFacts;
import no.rodtrad.demo.plan.PlanDemo;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.PlanElementKind;
import no.rodtrad.plan.model.PlanTree;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.BrowserWalk;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.TestMunicipality;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks for every page of plans, measures and decisions, with Drammen's facts behind them. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanPagesTest {

    private static final AsOf NOW = new AsOf(LocalDate.of(2025, 4, 1));

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private PlanDemo demo;

    @Autowired
    private PlanService plans;

    @LocalServerPort
    private int port;

    private MunicipalityKey key;
    private PlanTree tree;

    @BeforeAll
    void load() {
        key = TestMunicipality.fresh(municipalities);
        municipalities.in(key, () -> {
            ShippedFacts.loadPlanOfDrammen(demo);
            tree = plans.tree(NOW);
            return Boolean.TRUE;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nn", "/en"})
    void every_page_answers_in_each_language(String language) throws Exception {
        var paths = new ArrayList<>(List.of("mal", "tiltak", "tiltak/omtalt", "plan", "vedtak", ""));
        tree.measures().forEach(measure -> paths.add("tiltak/" + measure.key()));
        tree.all(PlanElementKind.STRATEGY).forEach(each -> paths.add("strategi/" + each.key()));
        tree.all(PlanElementKind.FOCUS_AREA).forEach(each -> paths.add("satsing/" + each.key()));
        tree.plans().forEach(each -> paths.add("plan/" + each.key()));
        // Bokmål walks them all; the other languages a part, since the templates are the same.
        int step = language.isEmpty() ? 1 : 9;
        for (int i = 0; i < paths.size(); i += step) {
            var path = paths.get(i);
            var page = get(language, path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_thread_page_shows_nine_levels_and_its_loose_ends() throws Exception {
        var page = get("", "tiltak/tp.fs.fh.03");

        assertThat(page.select("h1").text()).isEqualTo("Sikre god luftkvalitet");
        assertThat(page.select(".thread > li")).hasSize(9);
        assertThat(page.select(".thread > .gap")).hasSize(2);
        assertThat(page.select(".health").text()).contains("5 ledd er dokumentert", "2 er foreslått", "2 løse ender");
        assertThat(page.select("#maal .note").text())
                .isEqualTo("Koblingen er foreslått. Ingen kilde sier hvilket hovedmål strategien hører til."
                        + " Ordene møtes: strategien sier «luftforurensing», hovedmålet sier «miljøvennlig».");
    }

    @Test
    void how_whole_the_thread_is_can_be_opened() throws Exception {
        var counts = get("", "tiltak/tp.fs.fh.03").select(".health [data-ref]");
        assertThat(counts.eachText()).containsExactly("5", "2", "2");
        for (var count : counts) {
            var page = get("", count.attr("href").substring(("/" + key + "/").length()));
            assertThat(page.select("h1").text()).isEqualTo(count.text());
            assertThat(page.select("h1").attr("data-ref")).isEqualTo(count.attr("data-ref"));
        }

        var proposed = get("", "tall/thread.count.proposed.tp.fs.fh.03");
        assertThat(proposed.select(".why dd").eachText()).anyMatch(said -> said.startsWith("2: Hovedmål, "));
        assertThat(proposed.text()).doesNotContain("posteringer");
        assertThat(status("/tall/thread.count.rejected.tp.fs.fh.03")).isEqualTo(404);
        assertThat(status("/tall/thread.count.missing.finnes-ikke")).isEqualTo(404);
    }

    @Test
    void a_name_from_a_source_is_marked_with_its_language() throws Exception {
        var page = get("/en", "tiltak/tp.fs.fh.03");

        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1 [lang=nb]").text()).isEqualTo("Sikre god luftkvalitet");
    }

    @Test
    void as_of_a_day_before_the_report_no_outcome_is_known() throws Exception {
        var page = get("", "tiltak/tp.fs.fh.03?as-of=2025-02-22");

        assertThat(page.select("#tiltak").text()).contains("Ingen rapport om tiltaket er kjent ennå");
        assertThat(page.select("#prioritering")).isEmpty();
        assertThat(get("", "tiltak/omtalt?as-of=2025-02-22").select(".empty")).hasSize(1);
    }

    @Test
    void as_of_a_day_before_the_plan_there_is_no_measure() throws Exception {
        assertThat(status("/tiltak/tp.fs.fh.03?as-of=2021-01-01")).isEqualTo(404);
        assertThat(get("", "tiltak?as-of=2021-01-01").select(".empty")).hasSize(1);
    }

    @Test
    void the_list_can_be_narrowed() throws Exception {
        var all = get("", "tiltak").select(".prio > li");
        var some = get("", "tiltak?utvalg=HTT&utfall=continuedInNextPlan").select(".prio > li");

        assertThat(all).hasSize(87);
        assertThat(some).hasSizeBetween(1, 86).allMatch(row -> row.text().contains("Videreført"));
    }

    @Test
    void everything_the_report_tells_of_is_on_one_page() throws Exception {
        assertThat(get("", "tiltak/omtalt").select(".prio > li")).hasSize(170);
        assertThat(get("", "tiltak/omtalt?utfall=delayed").select(".prio > li")).hasSize(6);
    }

    @Test
    void counts_can_be_opened() throws Exception {
        assertThat(get("", "tall/outcomes.2024.all").text()).contains("170");
        assertThat(get("", "tall/outcomes.2024.delayed").text()).contains("6");
        assertThat(get("", "tall/plan.count.measures").text()).contains("87");
        assertThat(get("", "tall/plan.count.measures-of-strategy.S03").text()).contains("6");
        assertThat(get("", "tall/stated.climate.achieved-reduction.2023").text())
                .contains("24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiltak/finnes-ikke", "tiltak/%20", "strategi/S99", "satsing/x", "plan/x", "vedtak/x%20y"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(status("/" + path)).isEqualTo(404);
    }

    @Test
    @Tag("browser")
    void each_kind_of_page_is_accessible_and_narrow() {
        var paths = new ArrayList<String>();
        var kinds = List.of("tiltak/tp.fs.fh.03", "tiltak/omtalt?utfall=delayed", "mal", "plan/dt.trafikk", "vedtak");
        for (var path : kinds) {
            paths.add("/" + key + "/" + path);
        }
        try (var browser = Browser.at(port)) {
            assertThat(new BrowserWalk(browser, port, false).faults(paths)).isEmpty();
        }
    }

    @Test
    void every_link_of_a_thread_page_leads_somewhere() throws Exception {
        var page = get("", "tiltak/tp.fs.fh.03");
        for (var link : page.select("main a[href]").eachAttr("href")) {
            if (link.startsWith("#")) {
                assertThat(page.select("[id=" + link.substring(1) + "]"))
                        .as(link)
                        .hasSize(1);
            } else {
                assertThat(site().get(link).statusCode()).as(link).isEqualTo(200);
            }
        }
    }

    private Document get(String language, String path) {
        return site().page(language + "/" + key + (path.isEmpty() ? "" : "/" + path));
    }

    private int status(String path) {
        return site().get("/" + key + path).statusCode();
    }

    private Site site() {
        return new Site(port);
    }
}
