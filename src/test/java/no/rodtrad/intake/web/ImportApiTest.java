package no.rodtrad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a program that puts files in is told. */
@RodtradTest
class ImportApiTest {

    private static final String FILE = """
            Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
            1001;31.01.2024;0100;202;10101;;1250,50;Netto
            1001;31.01.2024;2320;;;;-1250,50;Bank
            """;

    @Autowired
    ApplicationContext application;

    @Autowired
    AccessService access;

    @Autowired
    Municipalities municipalities;

    @LocalServerPort
    int port;

    String here;
    String address;
    Staff program;
    SmallMunicipality small;

    @BeforeEach
    void a_program_with_a_key() {
        small = SmallMunicipality.open(application);
        here = small.in(() -> municipalities.current().value());
        address = "/api/" + here + "/imports";
        program = Staff.at(port).withKey(key(AccessRole.FINANCE_EDITOR));
    }

    @Test
    void a_file_is_read_and_taken_into_use_when_that_was_asked_for() throws Exception {
        var put = put("a", "?mapping=example-one-column&take=true", FILE);
        assertThat(put.statusCode()).isEqualTo(202);

        var where = put.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 300 && !program.get(where).body().contains("\"taken\""); i++) Thread.sleep(50);
        assertThat(program.get(where).body())
                .contains("\"taken\"", "\"accepted\" : 2", "\"import\" : \"import:ledger-");
    }

    @Test
    void the_same_word_gives_the_same_answer_and_another_file_by_it_is_refused() {
        var first = put("a", "?mapping=example-one-column", FILE);
        var again = put("a", "?mapping=example-one-column", FILE);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));

        assertThat(put("a", "?mapping=example-one-column", FILE + "\n").statusCode())
                .isEqualTo(422);
        assertThat(put("a", "?mapping=example-one-column&take=true", FILE).statusCode())
                .isEqualTo(422);
    }

    @Test
    void who_may_not_is_told_as_data() {
        assertRefused(Staff.at(port).withKey("rt_wrong"), 401);
        assertRefused(Staff.at(port).without("Origin"), 401);
        assertRefused(Staff.at(port).withKey(key(AccessRole.READER)), 403);
        var elsewhere = SmallMunicipality.open(application);
        var other = elsewhere.in(
                () -> access.add(AccessRole.FINANCE_EDITOR, "Ola", 1).secret().told());
        assertRefused(Staff.at(port).withKey(other), 401);
        // A session is for pages: what a browser sends by itself opens nothing here.
        assertRefused(Staff.at(port).signedIn(here, key(AccessRole.FINANCE_EDITOR)), 401);
    }

    @Test
    void what_is_missing_or_unknown_is_told() {
        assertThat(program.post(address, "text/csv", BodyPublishers.ofString(FILE))
                        .statusCode())
                .isEqualTo(400);
        assertThat(put("a", "?mapping=/etc/passwd", FILE).statusCode()).isEqualTo(422);
        assertThat(put("a", "", "").statusCode()).isEqualTo(422);
        assertThat(program.get(address + "/999").statusCode()).isEqualTo(404);
    }

    private void assertRefused(Staff somebody, int status) {
        var answer = somebody.with("Idempotency-Key", "x").post(address, "text/csv", BodyPublishers.ofString(FILE));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> put(String word, String query, String file) {
        return program.with("Idempotency-Key", word)
                .post(address + query, "text/csv", BodyPublishers.ofString(file, StandardCharsets.ISO_8859_1));
    }

    private String key(AccessRole role) {
        return small.in(() -> access.add(role, "Regnskapssystemet", 1).secret().told());
    }
}
