package no.rodtrad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final String BUDGET = """
            tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
            1,2024,O,KS 1/23,0100,202,010101,,500000,Budsjett
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

    /** What is said of a file is the same three things as in the form, and is refused before anything is read. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            entity=kf 1,    «kf 1» er ikke koden til en enhet
            entity=kk,      «kk» er ikke koden til en enhet
            scope=half,     Omfanget «half» er ukjent. Skriv whole eller partial
            scope=Whole,    Omfanget «Whole» er ukjent
            year=24,        «24» er ikke et år
            year=2024.0,    «2024.0» er ikke et år
            year=0024,      «0024» er ikke et år
            take=ja,        «ja» er verken true eller false
            mapping=ingen,  Det finnes ikke noe filoppsett som heter ingen
            """)
    void what_is_said_wrongly_of_a_file_is_refused_in_words(String said, String told) {
        var answer = put("a", "?" + said.replace(" ", "%20"), FILE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(told);
        // The word was not used up: the same file may be put in by it, said rightly.
        assertThat(put("a", "?mapping=example-one-column", FILE).statusCode()).isEqualTo(202);
    }

    @Test
    void what_is_said_of_a_file_comes_back_and_decides_how_it_is_read() throws Exception {
        var mapping = "mapping=example-one-column";
        assertThat(read("a", "?" + mapping))
                .contains("\"entity\" : \"KK\"", "\"scope\" : \"whole\"", "\"state\" : \"read\"")
                .doesNotContain("\"year\" :");
        assertThat(read("b", "?" + mapping + "&year=2024")).contains("\"year\" : 2024", "\"state\" : \"read\"");
        assertThat(read("c", "?" + mapping + "&year=2023"))
                .contains("\"year\" : 2023", "\"state\" : \"refused\"")
                .contains("er lagt inn for 2023, men har linjer fra 2024");
        assertThat(read("d", "?" + mapping + "&scope=partial"))
                .contains("\"scope\" : \"partial\"", "\"state\" : \"read\"");
        // A part of a budget need not balance. A voucher has to, whatever the file is a part of.
        var half = FILE.lines().limit(2).collect(Collectors.joining("\n", "", "\n"));
        assertThat(read("e", "?" + mapping + "&scope=partial", half))
                .contains("\"state\" : \"refused\"", "Bilaget går ikke i null");
        assertThat(read("h", "?mapping=budget-lines", BUDGET))
                .contains("\"state\" : \"refused\"", "Saken er ikke i balanse");
        assertThat(read("i", "?mapping=budget-lines&scope=partial", BUDGET)).contains("\"state\" : \"read\"");
        assertThat(read("f", "?" + mapping + "&entity=EKF"))
                .contains("\"entity\" : \"EKF\"", "\"state\" : \"refused\"", "en annen regnskapsenhet");
        assertThat(read("g", "?" + mapping + "&entity=XX"))
                .contains("\"entity\" : \"XX\"", "\"state\" : \"refused\"", "Regnskapsenheten finnes ikke");
        // Said otherwise by the same word, it is another request.
        assertThat(put("a", "?" + mapping + "&year=2024", FILE).statusCode()).isEqualTo(422);
    }

    /** Files that are no table at all are told of as what they are. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            %PDF-1.7,                    Dette er en PDF
            PK\\003\\004\\000skadet,         verken et regneark vi kan lese
            <html><body>Logg inn</body>, Dette er XML eller en nettside
            \\001\\002\\003\\004bin,         Dette er ikke tekst
            Melk og brød,                Vi kjenner ikke igjen overskriftene
            """)
    void a_file_that_is_no_table_is_told_of_as_what_it_is(String file, String told) throws Exception {
        assertThat(read("a", "", file.translateEscapes())).contains("\"state\" : \"refused\"", told);
    }

    private String read(String word, String query) throws Exception {
        return read(word, query, FILE);
    }

    /** What is told when the file is read. */
    private String read(String word, String query, String file) throws Exception {
        var put = put(word, query, file);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(202);
        var where = put.headers().firstValue("Location").orElseThrow();
        var body = program.get(where).body();
        for (int i = 0; i < 600 && body.contains("\"state\" : \"reading\""); i++) {
            Thread.sleep(50);
            body = program.get(where).body();
        }
        return body;
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
