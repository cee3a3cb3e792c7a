package no.rodtrad.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import no.rodtrad.access.AccessService.NewKey;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.kernel.MunicipalityKey;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Staff;
import no.rodtrad.testing.TestMunicipality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may come in where not all may: with which key, from which page, and for how long. */
@RodtradTest
class SignInTest {

    @Autowired
    AccessService access;

    @Autowired
    Municipalities municipalities;

    @Autowired
    WrongKeys wrong;

    @LocalServerPort
    int port;

    MunicipalityKey here;
    NewKey key;

    @BeforeEach
    void a_municipality_with_one_key() {
        here = TestMunicipality.fresh(municipalities);
        key = given(AccessRole.FINANCE_EDITOR);
        wrong.right("127.0.0.1");
    }

    @Test
    void a_key_begins_a_session_that_lasts_until_one_signs_out() {
        var answer = Staff.at(port)
                .form("/" + here + "/ansatt", Map.of("key", key.secret().told()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure", key.secret().told());

        var signedIn = Staff.at(port).signedIn(here.value(), key.secret().told());
        var page = signedIn.get("/" + here + "/ansatt");
        assertThat(page.body()).contains("Du er logget inn som Kari Økonom");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");

        assertThat(signedIn.form("/" + here + "/ansatt/ut", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(signedIn.get("/" + here + "/ansatt").body()).contains("Logg inn som ansatt");
    }

    @Test
    void the_menu_of_an_open_page_shows_nothing_of_the_staff_to_others() {
        assertThat(Staff.at(port).get("/" + here + "/om-tallene").body()).doesNotContain("ansatt\"", "Ansatt:");
        var own = Staff.at(port).signedIn(here.value(), key.secret().told()).get("/" + here + "/om-tallene");
        assertThat(own.body()).contains("Ansatt: Kari Økonom");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_connection_that_is_encrypted_gets_a_cookie_for_such_alone() {
        var answer = Staff.at(port)
                .with("X-Forwarded-Proto", "https")
                .form("/" + here + "/ansatt", Map.of("key", key.secret().told()));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
    }

    @Test
    void a_session_ends_with_its_key_and_a_key_of_another_municipality_begins_none() {
        var signedIn = Staff.at(port).signedIn(here.value(), key.secret().told());
        municipalities.in(here, () -> access.end(key.key().id()));
        assertThat(signedIn.get("/" + here + "/ansatt").body()).contains("Logg inn som ansatt");

        var elsewhere = TestMunicipality.fresh(municipalities);
        var answer = Staff.at(port)
                .form("/" + elsewhere + "/ansatt", Map.of("key", key.secret().told()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void one_wrong_key_after_another_has_to_wait() {
        for (int i = 0; i < 5; i++) assertThat(wrongKey().statusCode()).isEqualTo(401);

        var answer = wrongKey();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Det har kommet flere feil nøkler fra deg");
    }

    @Test
    void a_form_from_another_site_is_refused() {
        var form = Map.of("key", key.secret().told());
        var address = "/" + here + "/ansatt";

        assertThat(Staff.at(port).without("Origin").form(address, form).statusCode())
                .isEqualTo(403);
        assertThat(Staff.at(port)
                        .with("Origin", "http://elsewhere.example")
                        .form(address, form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Staff.at(port)
                        .with("Sec-Fetch-Site", "cross-site")
                        .form(address, form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Staff.at(port)
                        .with("Sec-Fetch-Site", "same-origin")
                        .form(address, form)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void one_is_sent_back_to_a_page_of_ours_and_nowhere_else() {
        for (var elsewhere : new String[] {"//elsewhere.example", "https://elsewhere.example", "\\elsewhere"}) {
            var form = Map.of("key", key.secret().told(), "back", elsewhere);
            assertThat(Staff.at(port)
                            .form("/" + here + "/ansatt", form)
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/" + here + "/ansatt");
        }
    }

    @Test
    void a_secret_is_never_told_by_what_writes_it() {
        assertThat(key.toString()).doesNotContain(key.secret().told());
        assertThat(key.secret().told()).startsWith("rt_").hasSize(46);
    }

    private HttpResponse<String> wrongKey() {
        return Staff.at(port).form("/" + here + "/ansatt", Map.of("key", "rt_" + "A".repeat(43)));
    }

    private NewKey given(AccessRole role) {
        return municipalities.in(here, () -> access.add(role, "Kari Økonom", 90));
    }
}
