package no.rodtrad.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {

    @Autowired
    private Municipalities municipalities;

    @LocalServerPort
    private int port;

    private MunicipalityKey here;

    @BeforeAll
    void add_a_municipality() {
        here = TestMunicipality.fresh(municipalities);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void refuses_everything_but_reading(String method) throws Exception {
        var answer = send(method, "/" + here + "/om-tallene");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(answer.body()).contains("Her kan du bare lese");
    }

    @Test
    void shows_the_same_page_in_three_languages() throws Exception {
        assertThat(get("/" + here + "/om-tallene").body()).contains("<html lang=\"nb\">", "Slik leser du tallene");
        assertThat(get("/nn/" + here + "/om-tallene").body()).contains("<html lang=\"nn\">", "Slik les du tala");
        assertThat(get("/en/" + here + "/om-tallene").body())
                .contains("<html lang=\"en\">", "How to read the numbers", "href=\"/nn/" + here + "/om-tallene\"");
    }

    @Test
    void an_unknown_address_gets_a_page_that_helps() throws Exception {
        var unknown = get("/" + here + "/finnes-ikke");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Vi finner ikke siden", "Forsiden til Testkommunen");

        var elsewhere = get("/ingensteds/penger");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("ingen kommune som heter «ingensteds»");
    }

    @Test
    void a_day_that_is_no_date_is_explained() throws Exception {
        var answer = get("/" + here + "/om-tallene?as-of=igår".replace("å", "%C3%A5"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("er ingen dato");
    }

    @Test
    void an_earlier_day_is_said_and_followed_by_links() throws Exception {
        var body = get("/" + here + "/om-tallene?as-of=2025-02-22").body();

        assertThat(body).contains("Du ser siden slik den var 22.02.2025.", "href=\"/" + here + "?as-of=2025-02-22\"");
    }

    @Test
    void nothing_inline_can_run() throws Exception {
        var answer = get("/" + here + "/om-tallene");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'", "style-src 'self'", "default-src 'none'");
        assertThat(answer.body()).doesNotContain("style=\"").doesNotContain("onclick");
    }

    @Test
    void assets_are_kept_for_ever_under_an_address_with_a_mark_of_their_content() throws Exception {
        var page = get("/" + here + "/om-tallene").body();
        int from = page.indexOf("/static/", page.indexOf("rel=\"stylesheet\""));
        var styles = get(page.substring(from, page.indexOf('"', from)));

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(styles.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    /** The log has the same number, so that who reads the page and who reads the log can speak of the same fault. */
    @Test
    void a_database_that_does_not_answer_is_told_with_a_number_for_the_log() throws Exception {
        var answer = get("/" + here + "/eksempler/uten-database");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Databasen svarer ikke").containsPattern("har nummer [0-9a-f]{8} i loggen");
    }

    @Test
    void a_fault_of_ours_is_told_without_its_inner_life() throws Exception {
        var answer = get("/nn/" + here + "/eksempler/feil");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Noko gjekk gale hos oss").doesNotContain("IllegalState", "our own fault");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tall/finnes.ikke", "/tall/..%2F", "/tall/a%20b", "/tall/%3Cscript%3E"})
    void an_unknown_figure_gets_a_page_that_helps(String path) throws Exception {
        var answer = get("/" + here + path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<script>");
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        return new Site(port).send(method, path, HttpResponse.BodyHandlers.ofString());
    }
}
