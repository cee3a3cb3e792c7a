package no.rodtrad.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.Browser.Look;
import no.rodtrad.testing.BrowserWalk;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page about money of both demonstrations, as a browser shows it: also at 320 pixels and without script. */
@RodtradTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EconomyBrowserTest {

    private static final boolean ALL = Boolean.getBoolean("walk.all");
    private static final List<String> MUNICIPALITIES = List.of("drammen", "eksempelvik");
    private static final List<String> LANGUAGES = List.of("", "/nn", "/en");

    private static final List<String> PAGES = List.of(
            "",
            "/kontroller",
            "/oppstilling/5-4-1",
            "/oppstilling/5-4-2",
            "/oppstilling/5-5-1",
            "/oppstilling/5-5-2",
            "/oppstilling/5-6",
            "/oppstilling/5-8",
            "/oppstilling/5-9-drift",
            "/oppstilling/5-9-investering",
            "/investeringer",
            "/fond",
            "/gjeld",
            "/selvkost",
            "/sentrale-inntekter",
            "/pensjon",
            "/utbytte",
            "/regler",
            "/avslutning",
            "/maned",
            "/trykte-tall");

    @Autowired
    private Demo demo;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void open_a_browser() {
        browser = Browser.at(port);
        demo.load(false, _ -> {});
    }

    @AfterAll
    void close_it() {
        if (browser != null) browser.close();
    }

    /**
     * The two municipalities and the three languages take turns, and every third page is looked at whole, unless all is
     * asked for: the pages are built of the same pieces.
     */
    @Test
    void every_page_about_money_is_sound() {
        var whole = new ArrayList<>(List.of(
                "/drammen/okonomi/investeringer/111011",
                "/eksempelvik/okonomi/fond?as-of=2024-06-18&mot=2025-06-01",
                "/eksempelvik/okonomi/kontroller"));
        var layout = new ArrayList<String>();
        for (int i = 0; i < PAGES.size(); i++) {
            for (int m = 0; m < MUNICIPALITIES.size(); m++) {
                if (!ALL && i % MUNICIPALITIES.size() != m) continue;
                var language = LANGUAGES.get(i / 3 % LANGUAGES.size());
                var address = language + "/" + MUNICIPALITIES.get(m) + "/okonomi" + PAGES.get(i);
                (ALL || i % 3 == 0 ? whole : layout).add(address);
            }
        }
        var walk = new BrowserWalk(browser, port, ALL);

        assertThat(walk.faults(whole)).isEmpty();
        assertThat(walk.faultsOfLayout(layout)).isEmpty();
    }

    @Test
    void a_rule_shows_its_margin_on_a_phone_and_its_demand_when_asked_for() {
        try (var page = browser.open(
                "/drammen/okonomi/regler", Look.LIGHT.wide(Browser.PHONE).withoutScript())) {
            var row = page.locator("table[data-table=regler] tbody tr").first();
            assertThat(row.locator("td").nth(2).isVisible()).isFalse();
            var margin = row.locator("td").last().boundingBox();
            assertThat(margin.x + margin.width).isLessThanOrEqualTo(Browser.PHONE);
            page.locator(".p2-switch label").first().click();
            assertThat(row.locator("td").nth(2).isVisible()).isTrue();
        }
    }

    @Test
    void a_year_that_nobody_knows_of_is_told() {
        try (var page = browser.open("/drammen/okonomi/fond?ar=1999", Look.LIGHT)) {
            assertThat(page.locator("main").innerText()).contains("1999");
            assertThat(Browser.faults(page)).isEmpty();
        }
    }
}
