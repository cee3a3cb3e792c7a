package no.rodtrad.statement.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.Browser.Look;
import no.rodtrad.testing.RodtradTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rows of the money explorer by keyboard, in a real browser, and the same way by links alone. */
@RodtradTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreegridTest {

    private static final String OPEN = "/drammen/penger?ar=2024&apen=HTT,P12";

    @LocalServerPort
    private int port;

    @Autowired
    private Demo demo;

    private Browser browser;

    @BeforeAll
    void open_a_browser() {
        demo.load(false, _ -> {});
        browser = Browser.at(port);
    }

    @AfterAll
    void close_it() {
        if (browser != null) browser.close();
    }

    @Test
    void the_rows_are_one_stop_of_the_keyboard() {
        try (var page = browser.open(OPEN, Look.LIGHT)) {
            page.locator(".toolbar a[href*='.json']").focus();
            page.keyboard().press("Tab");
            assertThat(page.locator("#drift-p2:visible")).hasCount(0);
            assertThat(name(page, "committee-HOU")).isFocused();

            page.keyboard().press("ArrowDown");
            page.keyboard().press("End");
            page.keyboard().press("Tab");
            assertThat(page.locator("[data-treegrid] :focus")).hasCount(0);

            page.keyboard().press("Shift+Tab");
            assertThat(page.locator("[data-treegrid] tbody tr:nth-child(2) td :focus"))
                    .hasCount(1);
        }
    }

    @Test
    void arrows_and_home_and_end_walk_the_cells() {
        try (var page = browser.open(OPEN, Look.LIGHT)) {
            name(page, "area-P12").focus();
            page.keyboard().press("ArrowRight");
            assertThat(number(page, "original", "area-P12")).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(number(page, "original", "area-P11")).isFocused();
            page.keyboard().press("End");
            assertThat(number(page, "variance-percent", "area-P11")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(number(page, "variance-percent", "area-P12")).isFocused();
            page.keyboard().press("Home");
            assertThat(name(page, "area-P12")).isFocused();
            page.keyboard().press("Control+Home");
            assertThat(name(page, "committee-HOU")).isFocused();
            page.keyboard().press("Control+End");
            assertThat(name(page, "all")).isFocused();
        }
    }

    @Test
    void right_opens_a_row_and_left_shuts_it_and_climbs() {
        try (var page = browser.open("/drammen/penger?ar=2024", Look.LIGHT)) {
            name(page, "committee-HTT").focus();
            page.keyboard().press("ArrowRight");
            assertThat(row(page, "committee-HTT")).hasAttribute("aria-expanded", "true");
            assertThat(name(page, "committee-HTT")).isFocused();
            assertThat(page).hasURL(Pattern.compile("[?&]apen=HTT(#|$)"));

            page.keyboard().press("ArrowDown");
            assertThat(name(page, "area-P11")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(row(page, "area-P11")).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".tnotes")).containsText("ikke trykt i kilden");
            page.keyboard().press("ArrowLeft");
            assertThat(row(page, "area-P11")).hasAttribute("aria-expanded", "false");
            page.keyboard().press("ArrowLeft");
            assertThat(name(page, "committee-HTT")).isFocused();
            page.keyboard().press("ArrowLeft");
            assertThat(row(page, "area-P11")).hasCount(0);
            assertThat(name(page, "committee-HTT")).isFocused();
        }
    }

    @Test
    void presses_that_come_faster_than_the_answers_all_count() {
        try (var page = browser.open("/drammen/penger?ar=2024", Look.LIGHT)) {
            name(page, "committee-HOU").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[data-treegrid] [aria-expanded=true]")).hasCount(2);
        }
    }

    @Test
    void enter_on_a_name_explains_the_row_and_leaves_everything_else_in_place() {
        try (var page = browser.open(OPEN, Look.LIGHT)) {
            page.evaluate("() => { window.sameDocument = true; }");
            page.locator("#finn").fill("ikke sendt");
            name(page, "area-P13").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("aside.panel h2")).containsText("P13");
            assertThat(page.locator(".trail [aria-current]")).containsText("P13");
            assertThat(page.locator("[data-treegrid] tr[aria-selected=true]")).hasId("r-area-P13");
            assertThat(page.locator("#said")).containsText("P13");
            assertThat(name(page, "area-P13")).isFocused();
            assertThat(page).hasURL(Pattern.compile("apen=HTT,P12&rad=area-P13"));
            assertThat(page.locator(".toolbar input[name=rad]")).hasValue("area-P13");
            assertThat(page.locator(".tools > a[hreflang=en]")).hasAttribute("href", Pattern.compile("rad=area-P13"));
            assertThat(row(page, "area-P12")).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("#finn")).hasValue("ikke sendt");
            assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
            assertThat(Browser.faults(page)).isEmpty();

            page.keyboard().press("ArrowUp");
            page.goBack();
            assertThat(page.locator("aside.panel h2")).not().containsText("P13");
            assertThat(row(page, "area-P12")).hasAttribute("aria-expanded", "true");
            assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
        }
    }

    @Test
    void enter_on_a_number_explains_it_and_escape_leads_back() {
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            try (var page = browser.open(OPEN, Look.LIGHT.wide(width))) {
                var number = number(page, "variance", "area-P12");
                name(page, "area-P12").focus();
                page.keyboard().press("End");
                page.keyboard().press("ArrowLeft");
                assertThat(number).isFocused();
                page.keyboard().press("Enter");

                assertThat(page.locator(".pop .amount")).isFocused();
                assertThat(page.locator(".pop")).containsText("tusen kroner");
                assertThat(number).hasAttribute("aria-expanded", "true");
                assertThat(Browser.faults(page)).isEmpty();
                page.keyboard().press("Tab");
                page.keyboard().press("Escape");
                assertThat(page.locator(".pop")).hasCount(0);
                assertThat(number).isFocused();
                page.keyboard().press("ArrowLeft");
                assertThat(number(page, "accounts", "area-P12")).isFocused();
                page.keyboard().press("Home");
                page.keyboard().press("ArrowRight");
                // A phone has no room for the budget columns until they are asked for.
                assertThat(number(page, width == Browser.PHONE ? "accounts" : "original", "area-P12"))
                        .isFocused();
            }
        }
    }

    @Test
    void an_open_explanation_is_shut_when_the_rows_change() {
        try (var page = browser.open(OPEN, Look.LIGHT)) {
            number(page, "accounts", "area-P12").press("Enter");
            assertThat(page.locator(".pop .amount")).isFocused();
            row(page, "area-P11").locator("a.tg").click();
            assertThat(row(page, "area-P11")).hasAttribute("aria-expanded", "true");
            assertThat(page.locator(".pop")).hasCount(0);
        }
    }

    @Test
    void the_way_from_an_explanation_opens_the_rows_above() {
        try (var page = browser.open(OPEN, Look.LIGHT)) {
            var unit = page.locator("[data-treegrid] tr[aria-level='3'][aria-expanded]")
                    .first()
                    .getAttribute("id")
                    .substring(2);
            page.navigate("http://localhost:" + port + "/drammen/tall/accounts.2024." + unit + ".art-1");
            page.getByText("Se i pengeutforskeren").click();

            assertThat(row(page, unit + ".art-1")).hasAttribute("aria-selected", "true");
            assertThat(row(page, unit + ".art-1")).isInViewport();
            assertThat(row(page, unit)).hasAttribute("aria-expanded", "true");
            assertThat(row(page, "committee-HTT")).hasAttribute("aria-expanded", "true");
        }
    }

    @Test
    void without_script_the_same_is_done_by_links() {
        try (var page = browser.open(OPEN, Look.LIGHT.withoutScript())) {
            assertThat(page.locator(".keys")).isHidden();
            name(page, "area-P13").click();
            assertThat(page.locator("aside.panel h2")).containsText("P13");
            assertThat(row(page, "area-P12")).hasAttribute("aria-expanded", "true");

            row(page, "committee-HTT").locator("a.tg").click();
            assertThat(row(page, "area-P12")).hasCount(0);
            assertThat(page.locator("aside.panel h2")).containsText("P13");

            row(page, "committee-HTT").locator("a.tg").click();
            number(page, "accounts", "area-P12").click();
            assertThat(page.locator("h1.amount")).containsText("tusen kroner");
        }
    }

    private static Locator row(Page page, String scope) {
        return page.locator("[id='r-" + scope + "']");
    }

    private static Locator name(Page page, String scope) {
        return row(page, scope).locator("th a:not(.tg)");
    }

    private static Locator number(Page page, String column, String scope) {
        return page.locator("[data-treegrid] tr[aria-level] [data-ref='figure:" + column + ".2024." + scope + "']");
    }
}
