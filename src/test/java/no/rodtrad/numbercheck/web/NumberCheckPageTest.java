package no.rodtrad.numbercheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.document.AnnualReport;
import no.rodtrad.document.SampleReport;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.numbercheck.Visits;
import no.rodtrad.testing.Browser;
import no.rodtrad.testing.Browser.Look;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.Staff;
import no.rodtrad.testing.TestMunicipality;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hands in a report as a visitor without script does, and walks the findings as one with a keyboard does. */
@RodtradTest
class NumberCheckPageTest {

    private static final Path REPORT = Path.of("src/test/resources/numbercheck/samples/01-drift-2024.txt");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int WAITS = 400;

    /** How many findings whose printed value lies on the computed one. */
    private static final String OVERLAPPING = """
            [...document.querySelectorAll('.find')].filter(find => {
              const [one, other] = [...find.querySelectorAll('.pv')].map(value => {
                const range = document.createRange();
                range.selectNodeContents(value);
                return range.getBoundingClientRect();
              });
              return one.left < other.right && other.left < one.right
                && one.top < other.bottom && other.top < one.bottom;
            }).length""";

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private AccessService access;

    @Autowired
    private AnnualReport report;

    @Autowired
    private SampleReport sample;

    @LocalServerPort
    private int port;

    private MunicipalityKey municipality;
    private Site site;
    private String here;

    @BeforeEach
    void an_empty_municipality() {
        site = new Site(port);
        municipality = TestMunicipality.fresh(municipalities);
        here = "/" + municipality.value() + "/tallkontroll";
    }

    @Test
    void a_report_gives_its_findings_without_script_and_without_a_key() throws Exception {
        var page = checked(here, "rapport.txt", Files.readAllBytes(REPORT));

        assertThat(page.select("h1").text()).isEqualTo("Tallkontroll: rapport.txt");
        assertThat(page.select(".find")).hasSizeGreaterThan(6);
        var sum = page.select(".find:contains(3 638)").first();
        assertThat(sum).isNotNull();
        assertThat(sum.select("mark").text()).isEqualTo("3 638");
        assertThat(Site.plain(sum.select(".pv").get(1).text())).isEqualTo("Utregnet3 368");
        assertThat(page.select(".find h2")).hasSameSizeAs(page.select(".find"));
        assertThat(page.select("script[src*=numbercheck]")).hasSize(1);
        assertThat(page.select(".find .pv [lang=nb]"))
                .hasSize(2 * page.select(".find").size());
        assertThat(sum.select("q").text()).contains(" · ");
        assertThat(page.select(".kpis").text())
                .contains("tall funnet i teksten")
                .contains("1bør ses på");
        assertThat(page.select("main a:contains(Kontroller en annen fil)").attr("href"))
                .endsWith("/tallkontroll");
    }

    @Test
    void the_marks_go_with_the_list() throws Exception {
        var visit = visit(here, "rapport.txt", Files.readAllBytes(REPORT));
        done(visit);

        assertThat(send(visit, "funn=1&dom=accepted&grunn=").statusCode()).isEqualTo(422);
        assertThat(send(visit, "funn=1&dom=accepted&grunn=Egen+avtale")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("#funn-1"));
        send(visit, "funn=2&dom=false-alarm&grunn=Annen+rekke");
        send(visit, "funn=3&dom=corrected");
        send(visit, "funn=3&dom=ingen");

        var page = site.page(visit);
        assertThat(page.select("#funn-1 .said").text()).isEqualTo("Merket: Godtatt med grunn: Egen avtale");
        assertThat(page.select("#funn-1 h2").text()).startsWith("Funn 1 Godtatt med grunn: ");
        assertThat(page.select("#funn-1 h2 .st").hasClass("off")).isTrue();
        assertThat(page.select(".check-head p").first().text()).endsWith("2 av dem er merket.");
        assertThat(page.select("#funn-3 .said")).isEmpty();
        var csv = site.get(visit + "/liste.csv").body().lines().toList();
        assertThat(csv.getFirst()).contains("\"kapittel\",\"sted\"").endsWith("\"merke\",\"grunn\"");
        assertThat(csv.get(1)).endsWith("\"Godtatt med grunn\",\"Egen avtale\"");
        assertThat(csv.get(2)).endsWith("\"Falsk alarm\",\"Annen rekke\"");
        assertThat(csv.get(3)).endsWith("\"\",\"\"");
        assertThat(site.get(visit + "/liste.json").body())
                .contains("\"verdict\":\"accepted\",\"reason\":\"Egen avtale\"");
        assertThat(site.get(visit + "/liste.html").body()).contains("<strong>Falsk alarm</strong> Annen rekke");
        assertThat(site.get(visit + "/falske-alarmer.json").body())
                .contains("\"why\":\"Annen rekke\"")
                .doesNotContain("Egen avtale");

        var deleted = send(visit, "steg=glem").headers().firstValue("Location").orElseThrow();
        assertThat(site.page(deleted).select("[role=status]").text()).isEqualTo("Kontrollen er slettet.");
        assertThat(site.get(visit).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(site.get(visit).body()).select("form #file")).hasSize(1);
        assertThat(site.get(visit + "/liste.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void the_findings_are_shown_by_chapter_and_by_mark() throws Exception {
        var both = Files.readString(REPORT) + Files.readString(REPORT.resolveSibling("02-investering-2024.txt"));
        var visit = visit(here, "rapport.txt", both.getBytes(StandardCharsets.UTF_8));
        var page = done(visit);
        send(visit, "funn=1&dom=corrected");
        var chapters = page.select("#kapittel option").eachText();
        assertThat(chapters).hasSizeGreaterThan(1).first().isEqualTo("Alle kapitler");

        var last = site.page(visit + "?kapittel=" + (chapters.size() - 1));
        assertThat(last.select(".find"))
                .hasSizeLessThan(page.select(".find").size())
                .allSatisfy(find -> assertThat(chapters.getLast())
                        .startsWith(find.select("p.small span").text()));
        var open = site.page(visit + "?merke=ingen");
        assertThat(open.select("#funn-1")).isEmpty();
        assertThat(open.select(".find")).hasSize(page.select(".find").size() - 1);
        assertThat(open.select(".counts").text()).startsWith("Merket så langt: Rettet 1 Uten merke");
        assertThat(send(visit, "funn=2&dom=corrected&merke=ingen").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?merke=ingen#funn-3"));
        send(visit, "funn=1&dom=ingen");
        assertThat(send(visit, "funn=2&dom=ingen&merke=corrected").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?merke=corrected#ingen-funn"));
        send(visit, "funn=1&dom=corrected");
        assertThat(open.select(".seg a").getFirst().attr("href")).endsWith("?merke=ingen");
        assertThat(site.page(visit + "?merke=accepted").select("main").text())
                .contains("Ingen funn passer til det du har valgt.");
        assertThat(site.page(visit + "?vis=&kapittel=x&merke=%22%3E").select(".find"))
                .hasSize(page.select(".find").size());
    }

    @Test
    void a_finding_in_our_own_report_is_accepted_by_name_and_taken_back() {
        sample.give(municipality, SampleReport.FIRST_DAY, 90_012_345, 130_000_000, 1_234_500);
        sample.say(municipality, "Vann <og> avløp fikk et mindreforbruk på 300\u00A0000 kroner.");
        var unread = site.page(here + "/arsmelding-2023");
        assertThat(unread.select(".verdict").text())
                .contains("Motsigelsene må rettes eller godtas med grunn, og setningene under må leses først.");
        assertThat(unread.select(".unread li").eachText()).isNotEmpty().doesNotHaveDuplicates();
        municipalities.in(municipality, () -> report.markRead(SampleReport.YEAR, AsOf.at(Instant.now()), "Kari"));
        var ours = here + "/arsmelding-2023";
        var kari = signedIn(AccessRole.CONTROLLER, "Kari Controller");

        var open = site.page(ours);
        assertThat(open.select(".verdict").text())
                .startsWith("Kan ikke publiseres ennå Motsigelsene må rettes eller godtas med grunn først.");
        assertThat(open.select(".find form")).isEmpty();
        var form = Jsoup.parse(kari.get(ours).body()).select(".find form");
        var finding = form.select("[name=funn]").val();
        assertThat(form.text()).contains("Du svarer for det som Kari Controller.");

        var accept = Map.of("funn", finding, "nummer", "1", "steg", "godta", "grunn", "Trukket fra <tilskuddet>");
        assertThat(Staff.at(port).form(ours + "/godta", accept).statusCode()).isEqualTo(401);
        assertThat(signedIn(AccessRole.FINANCE_EDITOR, "Ola")
                        .form(ours + "/godta", accept)
                        .statusCode())
                .isEqualTo(403);
        var lacking = kari.form(ours + "/godta", Map.of("funn", finding, "nummer", "1", "grunn", " "));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(lacking.body()).select("#funn-1 [role=alert]").text())
                .startsWith("Skriv grunnen");
        var other = kari.form(ours + "/godta", Map.of("funn", "0".repeat(64), "grunn", "En grunn"));
        assertThat(Jsoup.parse(other.body()).select("#wrong").text()).contains("slik den er nå");

        assertThat(kari.form(ours + "/godta", accept).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/arsmelding-2023#funn-1"));
        var accepted = site.page(ours);
        assertThat(accepted.select("#funn-1 .said").text())
                .startsWith("Godtatt av Kari Controller")
                .endsWith(": Trukket fra <tilskuddet>");
        assertThat(accepted.select(".verdict").text()).startsWith("Kan publiseres");
        assertThat(site.get(ours + "/liste.csv").body())
                .contains("\"Godtatt med grunn\",\"Kari Controller: Trukket fra <tilskuddet>\"");

        kari.form(ours + "/godta", Map.of("funn", finding, "steg", "tilbake", "grunn", "Det var feil"));
        assertThat(site.page(ours).select("#funn-1 .said").text()).startsWith("Tatt tilbake av Kari Controller");
        assertThat(site.page("/en" + ours).select(".verdict").text()).startsWith("Cannot be published yet");
    }

    private Staff signedIn(AccessRole role, String name) {
        var key = municipalities.in(
                municipality, () -> access.add(role, name, 1).secret().told());
        return Staff.at(port).signedIn(municipality.value(), key);
    }

    @Test
    void says_why_a_file_cannot_be_read() throws Exception {
        assertThat(alert(post(here, "", new byte[0]))).isEqualTo("Velg en fil først.");
        assertThat(alert(post(here, "stor.pdf", new byte[Visits.LARGEST + 1]))).contains("større enn 16 MiB");
        var broken = "%PDF-1.7\nno report".getBytes(StandardCharsets.UTF_8);
        var refused = checked(here, "ødelagt.pdf", broken);
        assertThat(refused.select("[role=alert]").text()).startsWith("ødelagt.pdf: Filen er ødelagt");
        assertThat(refused.select("#file").attr("aria-describedby")).startsWith("wrong");
        assertThat(refused.title()).startsWith("Feil: Tallkontroll");
        assertThat(refused.select("script[src*=numbercheck]")).hasSize(1);
        var english = "The council has adopted the budget and the accounts for the year. ".repeat(20);
        assertThat(checked("/nn" + here, "a.txt", english.getBytes(StandardCharsets.UTF_8))
                        .select("[role=alert]")
                        .text())
                .contains("på norsk");
    }

    @Test
    void another_site_cannot_hand_in_a_file() throws Exception {
        var request = HttpRequest.newBuilder(address(here))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--"))
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("browser")
    void the_findings_are_walked_with_j_and_k_which_can_be_turned_off() {
        try (var browser = Browser.at(port);
                var page = browser.open(here, Look.LIGHT)) {
            page.setInputFiles("#file", REPORT);
            page.click("button:text-is(\"Kontroller\")");
            page.waitForSelector(".find");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("funn-1");
            page.uncheck("#jk");
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("jk");
            page.click("#funn-1 summary");
            assertThat(Browser.faults(page)).isEmpty();
            for (int width : List.of(Browser.NARROWEST, Browser.PHONE, 641, 720, 1024, Browser.DESKTOP)) {
                page.setViewportSize(width, 800);
                assertThat(Browser.sideways(page)).as("" + width).isZero();
                assertThat(page.evaluate(OVERLAPPING)).as("" + width).isEqualTo(0);
                assertThat(page.locator("#jk").isVisible()).as("" + width).isTrue();
                Browser.picture(page, "numbercheck-" + width);
            }
            page.setViewportSize(Browser.PHONE, 800);
            assertThat(Browser.faults(page)).isEmpty();
        }
        try (var browser = Browser.at(port);
                var page = browser.open(here, Look.LIGHT.inTheDark())) {
            assertThat(Browser.faults(page)).isEmpty();
            page.setInputFiles("#file", Path.of("pom.xml"));
            page.click("button:text-is(\"Kontroller\")");
            page.waitForSelector("#wrong");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("wrong");
            assertThat(Browser.faults(page)).isEmpty();
        }
    }

    private Document checked(String form, String name, byte[] file) throws Exception {
        return done(visit(form, name, file));
    }

    private String visit(String form, String name, byte[] file) throws Exception {
        var answer = post(form, name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private Document done(String visit) throws InterruptedException {
        for (int i = 0; i < WAITS; i++) {
            if (site.get(visit + "/framdrift").body().isEmpty())
                return Jsoup.parse(site.get(visit).body());
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("Not done: " + visit);
    }

    private static String alert(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("[role=alert]").text();
    }

    private HttpResponse<String> post(String form, String name, byte[] file) throws Exception {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--edge--\r\n"));
        return send(form, "multipart/form-data; boundary=edge", body);
    }

    private HttpResponse<String> send(String visit, String form) throws Exception {
        return send(visit, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(String to, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(to))
                .header("Origin", "http://localhost:" + port)
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(1))
                .POST(body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
