package no.rodtrad.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.Browser.Look;
import no.rodtrad.testing.BrowserWalk;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RodtradTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserTest {

    @Autowired
    private Municipalities municipalities;

    @LocalServerPort
    private int port;

    private Browser browser;
    private MunicipalityKey here;

    @BeforeAll
    void open_a_browser() {
        browser = Browser.at(port);
        here = TestMunicipality.fresh(municipalities);
    }

    @AfterAll
    void close_it() {
        if (browser != null) browser.close();
    }

    @Test
    void every_page_of_the_frame_is_sound() {
        var walk = new BrowserWalk(browser, port, Boolean.getBoolean("walk.all"));

        assertThat(walk.faults(List.of(
                        "/" + here + "/eksempler",
                        "/en/" + here + "/eksempler",
                        "/" + here + "/tall/variance.example.sum",
                        "/" + here + "/tall/example.accounts.sum",
                        "/" + here + "/om-tallene",
                        "/" + here + "/om-tallene?as-of=2024-12-31",
                        "/nn/" + here + "/finnes-ikke")))
                .isEmpty();
    }

    @Test
    void a_number_opens_beside_its_row_and_closes_with_escape() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT)) {
            var number = page.locator("table.fit").first().locator("a.numb").nth(10);
            number.click();
            var pop = page.locator(".pop");
            assertThat(pop).containsText("29 587 tusen kroner");
            assertThat(pop).containsText("−19 003 − (−48 590) = 29 587");
            assertThat(number).hasAttribute("aria-expanded", "true");
            assertThat(Browser.faults(page)).isEmpty();
            Browser.picture(page, "opened-1440-light");

            pop.locator("a.numb").first().click();
            assertThat(pop).containsText("1 234 posteringer");
            page.keyboard().press("Escape");
            assertThat(pop).hasCount(0);
            assertThat(number).isFocused();
        }
    }

    @Test
    void on_a_phone_a_number_opens_right_below_its_row() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT.wide(Browser.PHONE))) {
            var number =
                    page.locator("table.fit").first().locator("a.numb:visible").nth(3);
            number.press("Enter");
            assertThat(page.locator("tr.pop-row .pop")).isVisible();
            assertThat(Browser.sideways(page)).isZero();
            Browser.picture(page, "opened-390-light");
        }
    }

    @Test
    void without_script_a_number_is_a_link_to_its_page() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT.withoutScript())) {
            page.locator("table.fit").first().locator("a.numb").nth(10).click();
            assertThat(page.locator("h1")).hasText("+29 587 tusen kroner");
        }
    }

    @Test
    void the_budget_columns_are_shown_on_a_phone_when_asked_for() {
        try (var page = browser.open(
                "/" + here + "/eksempler", Look.LIGHT.wide(Browser.PHONE).withoutScript())) {
            var budget = page.locator("table.fit").first().locator("td.p2").first();
            assertThat(budget).isHidden();
            page.locator(".p2-switch label").first().click();
            assertThat(budget).isVisible();
        }
    }

    @Test
    void the_phone_menu_opens_without_script() {
        try (var page = browser.open(
                "/" + here + "/eksempler", Look.LIGHT.wide(Browser.PHONE).withoutScript())) {
            var item = page.locator(".phone-menu a").first();
            assertThat(item).isHidden();
            page.locator(".phone-menu summary").click();
            assertThat(item).isVisible();
            Browser.picture(page, "menu-390");
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_menu() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT)) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".ds-skip-link")).isFocused();
            assertThat(page.locator(".ds-skip-link")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void arrows_walk_the_thread() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT)) {
            page.locator("#here h2 a").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#proposed h2 a")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#proposed .br a")).isFocused();
            page.keyboard().press("Home");
            assertThat(page.locator("#here h2 a")).isFocused();
        }
    }

    @Test
    void an_explanation_in_a_sentence_opens_below_it_and_walks_down_and_back() {
        try (var page = browser.open("/" + here + "/eksempler", Look.LIGHT.wide(900))) {
            page.locator("main p a.numb").first().click();
            var pop = page.locator("p + .pop");
            assertThat(pop).containsText("+29 587");
            pop.locator("a.numb").first().click();
            assertThat(pop).containsText("1 234 posteringer");
            pop.getByText("Tilbake").click();
            assertThat(pop).containsText("+29 587");
        }
    }

    @Test
    void dark_is_chosen_by_hand_and_remembered() {
        try (var page = browser.open("/" + here + "/om-tallene", Look.LIGHT)) {
            page.locator(".scheme").click();
            assertThat(page.locator("html")).hasAttribute("data-color-scheme", "dark");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-color-scheme", "dark");
        }
    }
}
