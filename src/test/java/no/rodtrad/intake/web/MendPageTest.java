package no.rodtrad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.MappingLibrary;
import no.rodtrad.intake.job.JobService;
import no.rodtrad.intake.job.JobService.Shown;
import no.rodtrad.intake.job.JobState;
import no.rodtrad.intake.job.MappingShelf;
import no.rodtrad.intake.job.PutIn;
import no.rodtrad.intake.job.Reading;
import no.rodtrad.intake.model.mapping.MappingText;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.Staff;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Mends on the page what was refused, without script. */
@RodtradTest
class MendPageTest {

    private static final String HEADS = "Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst\n";

    @Autowired
    ApplicationContext application;

    @Autowired
    AccessService access;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JobService jobs;

    @Autowired
    MappingShelf shelf;

    @LocalServerPort
    int port;

    SmallMunicipality small;
    String here;
    Staff kari;

    @BeforeEach
    void a_finance_officer() {
        small = SmallMunicipality.open(application);
        here = small.in(() -> municipalities.current().value());
        kari = Staff.at(port)
                .signedIn(
                        here,
                        small.in(() -> access.add(AccessRole.FINANCE_EDITOR, "Kari", 1)
                                .secret()
                                .told()));
    }

    /** Eighty rows, of which every other has an unknown cost centre, and a heading. */
    private static String half() {
        var rows = new StringBuilder(HEADS);
        for (int i = 0; i < 40; i++) {
            rows.append("%d;31.01.2024;0100;202;471100;;100,00;Lønn\n".formatted(1000 + i));
            rows.append("%d;31.01.2024;2320;;;;-100,00;Bank\n".formatted(1000 + i));
        }
        return rows.toString();
    }

    @Test
    void lines_of_one_cause_and_value_are_one_row_and_the_counts_add_up() throws Exception {
        int id = put("halv.csv", half());

        var found = await(id, JobState.REFUSED);
        assertThat(found.lines()).isEqualTo(81);
        assertThat(found.rows()).isEqualTo(40);
        assertThat(found.refused()).isEqualTo(40);
        assertThat(found.passedOver()).isEqualTo(1);
        assertThat(found.groups()).hasSize(1);
        var group = found.groups().getFirst();
        assertThat(group.count()).isEqualTo(40);
        assertThat(group.ore()).isEqualTo(400_000);
        assertThat(group.written()).isEqualTo("471100");

        var page = page("import/" + id);
        assertThat(page)
                .contains("81 linjer lest", "40 godtatt", "40 avvist", "1 overskrift, sum eller tom linje")
                .contains("40 linjer linje 2, 4, 6 …", "4 000,00 kr", "Koble til et ansvar", "Undersøk");
    }

    @Test
    void a_refused_line_is_shown_as_it_stands_and_pages_are_turned() throws Exception {
        int id = put("halv.csv", half() + half().substring(HEADS.length()));
        var group = await(id, JobState.REFUSED).groups().getFirst();

        var first = page("import/" + id + "/linjer?gruppe=" + group.key());
        assertThat(first).contains("Bilagsnr", "1000 31.01.2024 0100 202 471100", "Side 1 av 2", "Neste side");
        var second = page("import/" + id + "/linjer?gruppe=" + group.key() + "&side=2");
        assertThat(second).contains("Side 2 av 2", "Forrige side").doesNotContain("Neste side");
        assertThat(kari.get(url("import/" + id + "/linjer?gruppe=nothing")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_unknown_cost_centre_is_connected_and_the_file_read_again() throws Exception {
        int id = put("halv.csv", half());
        var group = await(id, JobState.REFUSED).groups().getFirst();
        assertThat(page("import/" + id + "/verdier")).contains("Ansvar 471100", "40 linjer", "4 000,00");

        var wrong = post(id, "verdier", Map.of("v-" + group.key(), "999999"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong.body())).contains("«999999» er ikke en kode hos oss");

        assertThat(post(id, "verdier", Map.of("v-" + group.key(), "010102")).statusCode())
                .isEqualTo(303);
        var found = await(id, JobState.READ);
        assertThat(found.isWhole()).isTrue();
        assertThat(found.rows()).isEqualTo(80);
        assertThat(small.in(() -> jobs.job(id)).orElseThrow().mapping().orElseThrow())
                .contains("\"471100\": \"010102\"");
    }

    @Test
    void a_mapping_that_is_kept_gets_its_next_version() throws Exception {
        int id = put("halv.csv", half());
        var group = await(id, JobState.REFUSED).groups().getFirst();
        var yaml = small.in(() -> jobs.job(id)).orElseThrow().mapping().orElseThrow();
        small.in(() -> {
            shelf.keep("halv", yaml, "Kari");
            return true;
        });

        assertThat(page("import/" + id + "/verdier")).contains("neste versjon av filoppsettet «halv»");
        post(id, "verdier", Map.of("v-" + group.key(), "010101"));
        await(id, JobState.READ);

        var kept = small.in(() -> shelf.find("halv")).orElseThrow();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.yaml()).contains("\"471100\": \"010101\"");
    }

    @Test
    void a_reading_of_amounts_is_chosen_by_what_it_comes_to() throws Exception {
        var rows = HEADS
                + "1;31.01.2024;0100;202;010101;;1.250;Lønn\n"
                + "1;31.01.2024;2320;;;;-1.250;Bank\n"
                + "2;31.01.2024;0100;202;010101;;10.000;Lønn\n"
                + "2;31.01.2024;2320;;;;-10.000;Bank\n";
        var usual = MappingText.of(Problems.accepted(MappingLibrary.find("example-one-column")));
        int id = put("punktum.csv", rows, Optional.of(usual));
        var group = await(id, JobState.REFUSED).groups().getFirst();

        var page = page("import/" + id + "/tolkning?gruppe=" + group.key());
        assertThat(page).contains("1.250 leses som 1 250,00", "Leser 4 av de 4 avviste verdiene, og 0 av de 0 andre");
        assertThat(post(id, "tolkning", Map.of("gruppe", group.key())).statusCode())
                .isEqualTo(422);
        var answer = post(id, "tolkning", Map.of("gruppe", group.key(), "meaning", "COMMA-DOT"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(await(id, JobState.READ).debitOre()).isEqualTo(1_125_000);
    }

    @Test
    void ten_thousand_lines_of_one_cause_are_all_counted() throws Exception {
        var rows = new StringBuilder(HEADS);
        for (int i = 0; i < 10_000; i++) {
            rows.append("%d;31.01.2024;0100;202;471100;;1,00;Lønn\n".formatted(i + 1));
        }
        int id = put("mange.csv", rows.toString());

        var found = await(id, JobState.REFUSED);
        assertThat(found.refused()).isEqualTo(10_000);
        var group = found.groups().getFirst();
        assertThat(group.count()).isEqualTo(10_000);
        assertThat(group.ore()).isEqualTo(1_000_000);
        assertThat(page("import/" + id + "/linjer?gruppe=" + group.key()))
                .contains("Her er de første 500 av 10 000 linjer.");
    }

    @Test
    void what_changes_is_told_before_the_button() throws Exception {
        int id = put("liten.csv", HEADS + "1;31.01.2024;0100;202;010101;;100,00;\n1;31.01.2024;2320;;;;-100,00;\n");
        await(id, JobState.READ);

        assertThat(page("import/" + id))
                .contains("2 posteringer kommer til.")
                .contains("Regnskapet for 2024 endres med drift 100,00 kroner, balanse −100,00 kroner.")
                .contains("Ingen dokumenter viser regnskapet for 2024 ennå.");
    }

    @Test
    void a_control_sum_that_is_no_number_loses_none_of_the_others() throws Exception {
        int id = put("liten.csv", HEADS + "1;31.01.2024;0100;202;010101;;100,00;\n1;31.01.2024;2320;;;;-100,00;\n");
        await(id, JobState.READ);
        assertThat(Jsoup.parse(kari.get(url("import/" + id)).body())
                        .select("#unit option[selected]")
                        .val())
                .isEqualTo("kroner");

        var answer = post(
                id, "kontroll", Map.of("sum.lines", "96", "sum.debit", "12 x", "sum.credit", "", "unit", "thousands"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#wrong").text()).isEqualTo("Dette er ikke tall: «12 x» (Debet)");
        assertThat(page.select("#wrong a").attr("href")).isEqualTo("#control-debit");
        assertThat(page.select("#control-debit").val()).isEqualTo("12 x");
        assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly("control-debit");
        assertThat(page.select(".controls .st.late").text()).contains("Ikke et tall");
        assertThat(page.select(".kpis").text()).contains("0 av 1");
        assertThat(page.select("#control-lines").val()).isEqualTo("96");
        assertThat(page.select("#unit option[selected]").val()).isEqualTo("thousands");
    }

    @Test
    void a_difference_is_explained_at_its_field_and_what_is_taken_back_asks_for_nothing_more() throws Exception {
        int id = put("liten.csv", HEADS + "1;31.01.2024;0100;202;010101;;100,00;\n1;31.01.2024;2320;;;;-100,00;\n");
        await(id, JobState.READ);
        post(id, "kontroll", Map.of("sum.debit", "99,00", "unit", "kroner"));
        assertThat(page("import/" + id)).contains("+1,00");
        post(id, "kontroll", Map.of("sum.debit", "100,00", "unit", "thousands"));
        assertThat(page("import/" + id)).contains("Stemmer hvis kontrollsummen er i kroner.");

        var unexplained = post(id, "ta-i-bruk", Map.of());
        assertThat(unexplained.statusCode()).isEqualTo(422);
        var asked = Jsoup.parse(unexplained.body());
        assertThat(asked.select("#wrong a").attr("href")).isEqualTo("#explained");
        assertThat(asked.select("#explained[aria-invalid=true]").attr("aria-describedby"))
                .isEqualTo("wrong");

        assertThat(post(id, "ta-i-bruk", Map.of("explained", "Prøve")).statusCode())
                .isEqualTo(303);
        await(id, JobState.TAKEN);
        var taken = Jsoup.parse(kari.get(url("import/" + id)).body());
        assertThat(taken.select(".controls input")).isEmpty();
        assertThat(taken.select(".controls").text()).contains("Debet 100,00");
        assertThat(taken.select("main").text()).contains("Kontrollsummene er i tusen kroner.");

        assertThat(post(id, "angre", Map.of("reason", "Feil fil")).statusCode()).isEqualTo(303);
        await(id, JobState.TAKEN_BACK);
        var back = Jsoup.parse(kari.get(url("import/" + id)).body());
        assertThat(back.select("aside.panel")).noneMatch(panel -> panel.text().isBlank());
        assertThat(back.select(".steps .done")).hasSize(3);
        assertThat(back.select(".steps [aria-current]")).isEmpty();
    }

    private int put(String name, String text) {
        return put(name, text, Optional.empty());
    }

    private int put(String name, String text, Optional<String> mapping) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var put = PutIn.of(name, new ByteArrayInputStream(bytes), bytes.length, mapping, "Kari");
        return Problems.accepted(small.in(() -> jobs.putIn(put)));
    }

    private Reading await(int id, JobState... wanted) throws InterruptedException {
        Shown shown = null;
        for (int i = 0; i < 600; i++) {
            shown = small.in(() -> jobs.job(id)).orElseThrow();
            for (var each : wanted)
                if (shown.job().state() == each) return shown.reading().orElseThrow();
            Thread.sleep(50);
        }
        throw new AssertionError(shown);
    }

    private String url(String below) {
        return "/" + here + "/" + below;
    }

    private String page(String below) {
        var answer = kari.get(url(below));
        assertThat(answer.statusCode()).as(below).isEqualTo(200);
        return text(answer.body());
    }

    private HttpResponse<String> post(int id, String step, Map<String, String> fields) {
        return kari.form(url("import/" + id + "/" + step), fields);
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ").replace("&nbsp;", " ").replaceAll("[\\s\u00A0]+", " ");
    }
}
