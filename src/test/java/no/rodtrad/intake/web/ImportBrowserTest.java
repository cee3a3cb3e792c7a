package no.rodtrad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.ledger.LedgerService;
import no.rodtrad.ledger.model.LedgerImport;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.Browser.Look;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Takes in three files that were written before the pages were, each in at most twelve actions: a choice, a press or a
 * text typed is one. No help is opened, and no text of a mapping is written.
 */
@RodtradTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportBrowserTest {

    private static final int MOST_ACTIONS = 12;
    private static final int LONG_MS = 15_000;
    private static final Path FILES = Path.of("src/test/resources/intake/browser");
    private static final AsOf EVER = new AsOf(LocalDate.of(2100, 1, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    AccessService access;

    @Autowired
    Municipalities municipalities;

    @Autowired
    LedgerService ledger;

    @LocalServerPort
    int port;

    private Browser browser;
    private SmallMunicipality small;
    private String here;
    private String key;

    @BeforeAll
    void open_a_browser() {
        browser = Browser.at(port);
    }

    @AfterAll
    void close_it() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void somebody_of_the_staff() {
        small = SmallMunicipality.open(application);
        here = small.in(() -> municipalities.current().value());
        key = small.in(() ->
                access.add(AccessRole.FINANCE_EDITOR, "Kari Økonom", 1).secret().told());
    }

    /** A user who counts. */
    private static final class User {

        private final Page page;
        private int actions;

        User(Page page) {
            this.page = page;
        }

        void choosesFile(String name) {
            page.setInputFiles("#file", FILES.resolve(name));
            actions++;
        }

        void chooses(String field, String value) {
            page.selectOption("#" + field, value);
            actions++;
        }

        void types(String field, String value) {
            page.fill("#" + field, value);
            actions++;
        }

        void presses(String label) {
            page.click("button:text-is(\"" + label + "\"), a:text-is(\"" + label + "\")");
            actions++;
        }

        void sees(String text) {
            var heading = page.locator("h1:has-text(\"" + text + "\")");
            try {
                heading.waitFor(new Locator.WaitForOptions().setTimeout(LONG_MS));
            } catch (TimeoutError e) {
                throw new AssertionError("Not «" + text + "», but: " + page.innerText("main"), e);
            }
        }
    }

    @Test
    void semicolons_latin_letters_and_a_column_for_each_side() {
        import_in_few_actions("debet-kredit.csv", _ -> {});

        assertThat(totals()).isEqualTo(Money.ore(134_950));
    }

    @Test
    void tabs_utf_16_and_income_without_a_minus() {
        import_in_few_actions("snudd-fortegn.txt", user -> {
            user.presses("Se og rett hvordan filen leses");
            user.chooses("amount", "turned");
            user.presses("Les filen slik");
        });

        assertThat(totals()).isEqualTo(Money.ore(200_000));
    }

    @Test
    void commas_a_mark_at_the_beginning_and_the_whole_account_in_one_string() {
        import_in_few_actions("kontostreng.csv", user -> {
            user.presses("Se og rett hvordan filen leses");
            user.chooses("account-column", "h:Account");
            user.chooses("field-art", "p:1");
            user.chooses("field-function", "p:2");
            user.chooses("field-cost_centre", "p:3");
            user.presses("Les filen slik");
        });

        assertThat(totals()).isEqualTo(Money.ore(300_025));
    }

    private void import_in_few_actions(String file, Consumer<User> mend) {
        try (var page = browser.open("/" + here + "/import", Look.LIGHT)) {
            var user = new User(page);
            user.types("key", key);
            user.presses("Logg inn");
            user.choosesFile(file);
            user.presses("Legg inn filen");
            page.waitForSelector("aside.panel");
            mend.accept(user);
            user.sees("er lest, men ikke tatt i bruk");
            assertThat(Browser.faults(page)).isEmpty();
            Browser.picture(page, "import-" + file);
            user.presses("Ta i bruk");
            user.sees("er tatt i bruk");
            assertThat(Browser.faults(page)).isEmpty();
            assertThat(user.actions).isLessThanOrEqualTo(MOST_ACTIONS);
            System.out.println(file + ": " + user.actions + " actions");
        }
        assertThat(imports()).hasSize(1);
    }

    @Test
    void an_unknown_cost_centre_is_looked_into_and_connected() {
        try (var page = browser.open("/" + here + "/import", Look.LIGHT)) {
            var user = new User(page);
            user.types("key", key);
            user.presses("Logg inn");
            user.choosesFile("../wrong/ukjent-ansvar.csv");
            user.presses("Legg inn filen");
            user.sees("kan ikke tas i bruk slik den er");
            soundEverywhere(page, "refused");
            user.presses("Undersøk");
            user.sees("Avviste linjer, slik de står i filen");
            soundEverywhere(page, "lines");
            user.presses("Koble til et ansvar");
            user.sees("Hva betyr verdiene?");
            soundEverywhere(page, "values");
            page.locator("input[name^=v-]").fill("010102");
            page.keyboard().press("Enter");
            user.sees("er lest, men ikke tatt i bruk");
            soundEverywhere(page, "consequence");
            user.presses("Ta i bruk");
            user.sees("er tatt i bruk");
            assertThat(user.actions + 2).isLessThanOrEqualTo(MOST_ACTIONS);
        }
        assertThat(totals()).isEqualTo(Money.ore(10_025_550));
    }

    @Test
    void a_reading_of_amounts_is_chosen_in_the_dark_on_a_phone_in_nynorsk() {
        try (var page = browser.open(
                "/nn/" + here + "/import", Look.LIGHT.wide(Browser.PHONE).inTheDark())) {
            var user = new User(page);
            user.types("key", key);
            page.click("form[method=post] button");
            // What no other form reads has to be mended where it came from, and nothing else is offered.
            user.choosesFile("../wrong/belop-som-ikke-er-tall.csv");
            page.locator("button:has-text(\"Legg inn fila\")").click();
            user.sees("er lesen, men ikkje teken i bruk");
            soundEverywhere(page, "refused-nn");
            assertThat(page.locator("a:text-is(\"Vel tolking\")").count()).isZero();
            page.navigate(page.url().replaceFirst("/import/.*", "/import"));
            page.selectOption("#mapping", "example-one-column");
            user.choosesFile("punktum-i-tusen.csv");
            page.locator("button:has-text(\"Legg inn fila\")").click();
            user.sees("kan ikkje takast i bruk");
            page.locator("a:text-is(\"Vel tolking\")").click();
            user.sees("Vel tolking");
            soundEverywhere(page, "meaning-nn");
        }
    }

    private static void soundEverywhere(Page page, String name) {
        assertThat(Browser.faults(page)).isEmpty();
        Browser.picture(page, "import-" + name);
        var before = page.viewportSize();
        page.setViewportSize(Browser.NARROWEST, 900);
        assertThat(Browser.sideways(page)).isZero();
        Browser.picture(page, "import-" + name + "-narrow");
        page.setViewportSize(before.width, before.height);
    }

    @Test
    void the_pages_are_sound_on_a_phone_in_the_dark_and_without_script() {
        try (var page = browser.open(
                "/en/" + here + "/import", Look.LIGHT.wide(Browser.PHONE).inTheDark())) {
            var user = new User(page);
            assertThat(Browser.faults(page)).isEmpty();
            user.types("key", key);
            user.presses("Sign in");
            user.choosesFile("debet-kredit.csv");
            user.presses("Put in the file");
            user.sees("is read, but not taken into use");
            assertThat(Browser.faults(page)).isEmpty();
            page.setViewportSize(Browser.NARROWEST, 900);
            assertThat(Browser.sideways(page)).isZero();
            Browser.picture(page, "import-narrow");
            user.presses("See and mend how the file is read");
            assertThat(Browser.faults(page)).isEmpty();
            assertThat(Browser.sideways(page)).isZero();
            Browser.picture(page, "import-mapping-narrow");
        }
        try (var page = browser.open("/" + here + "/import", Look.LIGHT.withoutScript())) {
            var user = new User(page);
            user.types("key", key);
            user.presses("Logg inn");
            user.choosesFile("snudd-fortegn.txt");
            user.presses("Legg inn filen");
            user.sees("er lest, men ikke tatt i bruk");
        }
    }

    @Test
    void what_is_wrong_is_gone_to_and_what_is_taken_back_asks_for_nothing() {
        try (var page = browser.open("/" + here + "/import", Look.LIGHT.inTheDark())) {
            var user = new User(page);
            user.types("key", key);
            user.presses("Logg inn");
            assertThat(page.locator("#mapping").innerText())
                    .contains("Posteringer med ett beløp")
                    .doesNotContain("bench", "example");
            page.setInputFiles("#file", new FilePayload("tom.csv", "text/csv", new byte[0]));
            user.presses("Legg inn filen");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("wrong");
            assertThat(page.title()).startsWith("Feil: ");
            soundEverywhere(page, "empty");

            user.choosesFile("debet-kredit.csv");
            user.presses("Legg inn filen");
            user.sees("er lest, men ikke tatt i bruk");
            user.types("control-lines", "abc");
            user.types("control-debit", "1");
            user.presses("Sammenlign");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("wrong");
            soundEverywhere(page, "no-number");
            page.click("#wrong a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("control-lines");
            assertThat(page.inputValue("#control-debit")).isEqualTo("1");
            user.types("control-lines", "");
            user.presses("Sammenlign");
            user.presses("Ta i bruk");
            page.click("#wrong a");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("explained");
            soundEverywhere(page, "must-explain");
            user.types("explained", "Prøve");
            user.presses("Ta i bruk");
            user.sees("er tatt i bruk");
            soundEverywhere(page, "taken");
            user.types("reason", "Feil fil");
            user.presses("Trekk tilbake");
            user.sees("er trukket tilbake");
            soundEverywhere(page, "taken-back");
        }
    }

    private List<LedgerImport> imports() {
        return small.in(() -> ledger.imports(EVER));
    }

    /** What was posted in operations: expenditure is positive. */
    private Money totals() {
        var totals = small.in(() -> ledger.totals(new FiscalYear(2024), EVER));
        return Money.sum(totals.stream().map(each -> each.amount()).toList());
    }
}
