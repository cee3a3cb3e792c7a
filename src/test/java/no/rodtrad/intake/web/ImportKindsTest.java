package no.rodtrad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.rodtrad.access.AccessService;
import no.rodtrad.access.model.AccessRole;
import no.rodtrad.database.Municipalities;
import no.rodtrad.intake.saft.SaftText;
import no.rodtrad.intake.saft.SaftVersion;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.ledger.LedgerYears;
import no.rodtrad.plan.PlanService;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.SmallPlan;
import no.rodtrad.testing.Staff;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Files of every kind on the page: put in, read, taken into use, taken back or why not; and a wrong one of each. */
@RodtradTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportKindsTest {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String EDGE = "----rodtrad";
    private static final String TAKE = "Ta i bruk</button>";
    private static final String TAKE_BACK = "Trekk tilbake</button>";

    @Autowired
    ApplicationContext application;

    @Autowired
    AccessService access;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PlanService plans;

    @Autowired
    LedgerYears years;

    @LocalServerPort
    int port;

    private SmallMunicipality small;
    private String list;
    private Staff kari;

    @BeforeAll
    void somebody_of_the_staff() {
        small = SmallMunicipality.open(application);
        var here = small.in(() -> municipalities.current().value());
        var key = small.in(() ->
                access.add(AccessRole.FINANCE_EDITOR, "Kari Økonom", 1).secret().told());
        list = "/" + here + "/import";
        kari = Staff.at(port).signedIn(here, key);
    }

    @Test
    void budget_lines_and_adjustments_stay_and_the_page_says_so_before() {
        var heads = "tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text\n";
        var first = "1,2024,O,KS 1/23,0100,202,010101,,500000,Budsjett\n";
        var lines = heads + first + "1,2024,O,KS 1/23,8700,800,910101,,-500000,Budsjett\n";
        var page = read(put("linjer.csv", lines, UTF_8, Map.of("mapping", "budget-lines")));
        assertThat(page)
                .contains("Budsjettlinjer", "Debet og kredit går i null", "rettes det med en budsjettendring", TAKE);
        assertThat(takenIntoUse("linjer.csv")).contains("er tatt i bruk").doesNotContain(TAKE_BACK);
        assertThat(read(put("igjen.csv", lines, UTF_8, Map.of("mapping", "budget-lines"))))
                .contains("kan ikke tas i bruk", "Filen er tatt i bruk før");
        assertThat(read(put(
                        "skjev.csv", heads + first.replace("1/23", "2/23"), UTF_8, Map.of("mapping", "budget-lines"))))
                .contains("kan ikke tas i bruk slik den er");
        assertThat(read(put(
                        "aar.csv",
                        lines.replace("1/23", "3/23"),
                        UTF_8,
                        Map.of("mapping", "budget-lines", "year", "2025"))))
                .contains("er lagt inn for 2025, men har linjer fra 2024");

        var changes = "År;Type;Sak;Art;Funksjon;Ansvar;Prosjekt;Endring;Tekst\n";
        var good =
                "2024;Vedtak;KS 9/24;0100;202;10101;;1 000,00;Mer\n2024;Vedtak;KS 9/24;0100;202;10102;;-1 000,00;Mer\n";
        assertThat(read(put("endring.csv", changes + good, LATIN, Map.of("mapping", "example-adjustments"))))
                .contains("Budsjettendringer", "rettes det med en ny endring", TAKE);
        assertThat(takenIntoUse("endring.csv")).contains("er tatt i bruk").doesNotContain(TAKE_BACK);
        var guess = changes + good.replace("Vedtak", "Gjetting");
        assertThat(read(put("gjetting.csv", guess, LATIN, Map.of("mapping", "example-adjustments"))))
                .contains("kan ikke tas i bruk", "Gjetting");
    }

    @Test
    void projects_cost_centres_measures_and_statistics() {
        var projects = "Prosjekt;Navn;Utvalg;Budsjettområde;Del;Sted;Prioritet;Fra;Til;Ramme\n";
        var school = "700001;Ny skole;HUO;P01;1;Lia;1;2024;2027;120 000\n";
        stays("example-projects", projects + school, "Prosjekter", "ny ramme");
        refused("example-projects", projects + school.replace("HUO", "XYZ"), "XYZ");

        var centres = "Ansvar;Navn;Virksomhet;Budsjettområde;Ansatte\n";
        stays("example-organisation", centres + "10103;Åsen skole;10103;P01;12\n", "Ansvar", "posteringer kan alt stå");
        refused("example-organisation", centres + "10105;Hei skole;10105;P99;30\n", "P99");

        small.in(() -> plans.load(SmallPlan.facts()));
        var measures = "Nøkkel;Tiltak;Satsing;Beskrivelse;Utvalg\n";
        stays("example-measures", measures + "t.1;Benker;fa.1;Ti benker;HUO\n", "Tiltak", "nye ord");
        refused("example-measures", measures + "t.2;Noe;fa.9;;HUO\n", "fa.9");

        var places = "Kode;Sted;År;Verdi\n";
        stays("example-statistics", places + "01;Lia;2023;1 000\n", "Statistikk", "ny fil gjelder i stedet");
        refused("example-statistics", places + "01;Lia;2023;fem\n", "fem");

        var cube = """
                {"version": "2.0", "class": "dataset", "label": "Trær", "source": "Byrået", "id": ["Tid"], "size": [2],
                 "dimension": {"Tid": {"label": "år", "category": {"index": ["2023", "2024"]}}}, "value": [100, 3],
                 "extension": {"px": {"tableid": "07459"}}}
                """;
        stays("", cube, "Statistikk", "ny fil gjelder i stedet");
        refused("", cube.replace("[100, 3]", "[100, 3, 4]"), "Hele filen");
    }

    @ParameterizedTest
    @EnumSource(SaftVersion.class)
    void saft_of_each_version_shows_what_it_says_of_itself(SaftVersion version) {
        var name = "saft-" + version.number() + ".xml";
        var page = read(put(name, SaftText.small(version).xml(), UTF_8, Map.of()));
        assertThat(page)
                .contains("SAF-T Regnskap", version.number(), "2024/01–2024/12", "Eksempel kommune 999999999", TAKE)
                .contains("Kunder, ikke lest", "Filens egne kontrolltall", "500 000,50", "Stemmer")
                .doesNotContain("Ola Hemmelig");
        assertThat(takenIntoUse(name))
                .contains("er tatt i bruk", "Tatt i bruk av Kari Økonom", TAKE_BACK)
                .doesNotContain("Sammenlign", "Ingen kontrollsummer er skrevet inn");
        assertThat(takenBack(name))
                .contains("er trukket tilbake", "Trukket tilbake av Kari Økonom", "Begrunnelse: feil fil");

        var wrong = SaftText.small(version).xml().replace("<TotalDebit>500000.50", "<TotalDebit>400000.50");
        assertThat(read(put("feil-" + name, wrong, UTF_8, Map.of())))
                .contains("kan ikke tas i bruk", "400 000,50", "100 000,00", "Avvik", "Kontrollsummen skiller seg")
                .doesNotContain(TAKE);
        var unmapped = SaftText.small(version).xml().replace("<GroupingCode>010<", "<GroupingCode>x1<");
        assertThat(read(put("konto-" + name, unmapped, UTF_8, Map.of())))
                .contains("Kontoen har ingen KOSTRA-kode vi kjenner (KA_K x1)");
        assertThat(read(put(name, SaftText.small(version).xml(), UTF_8, Map.of("year", "2023"))))
                .contains("er lagt inn for 2023, men har linjer fra 2024");
    }

    /** Each system chooses its own types of codes, so what they are is said in a mapping that one writes and keeps. */
    @Test
    void saft_of_other_codes_is_read_by_a_mapping_written_on_its_page_and_kept() {
        var other = SaftText.small(SaftVersion.V1_30)
                .xml()
                .replace("<AnalysisType>F<", "<AnalysisType>TJ<")
                .replace("<AnalysisType>A<", "<AnalysisType>STED<")
                .replace(">1001<", ">77001<")
                .replace(">1002<", ">77002<");
        int id = put("andre-koder.xml", other, UTF_8, Map.of());
        assertThat(read(id))
                .contains("kan ikke tas i bruk", "AnalysisType", "TJ", "STED", "under function, cost-centre")
                .contains("Se og rett hvordan filen leses");
        var page = list + "/" + id + "/mapping";
        assertThat(kari.get(page).body()).contains("for: saft", "function: [F, FUNK, FUNKSJON]", "Ta vare på");

        var wrong = kari.form(page, Map.of("step", "yaml", "yaml", "version: 1\nfor: saft\nlur: x\n"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("lur", "Nøkkelen er ukjent", "lur: x");

        var yaml = "version: 1\nfor: saft\nfunction: [TJ]\ncost-centre: [STED]\nproject: [P]\n";
        assertThat(kari.form(page, Map.of("step", "yaml", "yaml", yaml, "save-as", "vårt økonomisystem"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(read(id)).contains(TAKE);
        assertThat(kari.get(list).body()).contains("vårt økonomisystem (1)");
        // The next file is read by it at once, and a file of rows is told that it is for something else.
        assertThat(read(put(
                        "neste.xml", other.replace(">7700", ">7800"), UTF_8, Map.of("mapping", "vårt økonomisystem"))))
                .contains(TAKE);
        assertThat(read(put("rader.csv", postings("2024"), LATIN, Map.of("mapping", "vårt økonomisystem"))))
                .contains("Filoppsettet er for SAF-T");
        assertThat(read(put("rader.xml", other, UTF_8, Map.of("mapping", "example-one-column"))))
                .contains("filoppsettet er for rader i CSV eller Excel");
    }

    @Test
    void a_kostra_file_shows_what_the_controls_find_and_has_nothing_to_take_into_use() {
        var page = read(put("0a.dat", record("202 ", "010", "     1000"), LATIN, Map.of()));
        assertThat(page)
                .contains("er kontrollert", "KOSTRA-regnskapsfil", "330100", "Det kontrollene fant")
                .doesNotContain(TAKE, "Avstemming mot");
        var wrong = read(put("feil.dat", record("ABCD", "010", "     1000"), LATIN, Map.of()));
        assertThat(wrong).contains("er kontrollert, og må rettes", "ABCD").doesNotContain(TAKE);
        assertThat(read(put("aar.dat", record("202 ", "010", "     1000"), LATIN, Map.of("year", "2023"))))
                .contains("må rettes", "2023");
    }

    @Test
    void files_of_our_own_form_one_and_packed() {
        var heads = "tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n";
        var entries = heads
                + "1,2022,1,1,2022-01-12,0100,202,010101,,100,Lønn\n1,2022,1,1,2022-01-12,2320,,000000,,-100,Bank\n";
        var page = read(put("postings.csv", entries, UTF_8, Map.of()));
        assertThat(page).contains("Posteringer", "År i filen", "2022", TAKE);
        assertThat(takenIntoUse("postings.csv")).contains(TAKE_BACK);
        assertThat(takenBack("postings.csv")).contains("er trukket tilbake");

        var centres = "ansvar,name,virksomhet,program\n020202,Ny skole,0202,P01\n";
        var zip = zip(Map.of("eksport/org.csv", centres, "eksport/postings.csv", entries));
        assertThat(read(put("eksport.zip", zip, Map.of())))
                .contains("Filer i vår egen form", "mer enn posteringer", TAKE);
        assertThat(takenIntoUse("eksport.zip")).contains("er tatt i bruk").doesNotContain(TAKE_BACK);

        var wrong = zip(Map.of("postings.csv", entries.replace("0100,202", "0100,999"), "lur.csv", "x\n"));
        assertThat(read(put("feil.zip", wrong, Map.of()))).contains("kan ikke tas i bruk", "Hele filen");
    }

    @Test
    void a_closed_year_is_told_before_the_button_and_an_open_one_can_be_read_again() {
        var year = new FiscalYear(2021);
        small.in(() -> {
            years.close(year, "KST 45/22");
            return true;
        });
        assertThat(kari.get(list).body()).contains("Lukket for posteringer: 2021");
        int id = put("lukket.csv", postings("2021"), LATIN, Map.of("mapping", "example-one-column"));
        assertThat(read(id))
                .contains("Regnskapsåret 2021 er lukket (KST 45/22)")
                .doesNotContain(TAKE);
        small.in(() -> {
            years.reopen(year, "Revisor");
            return true;
        });
        kari.form(list + "/" + id + "/les", Map.of());
        assertThat(read(id)).contains(TAKE).doesNotContain("er lukket");
        small.in(() -> {
            years.close(year, "KST 46/22");
            return true;
        });
        assertThat(read(id))
                .contains("Regnskapsåret 2021 er lukket (KST 46/22)")
                .doesNotContain(TAKE);
        small.in(() -> {
            years.reopen(year, "Revisor");
            return true;
        });
        assertThat(takenIntoUse("lukket.csv")).contains(TAKE_BACK);
        small.in(() -> {
            years.close(year, "KST 47/22");
            return true;
        });
        assertThat(read(id)).contains("kan ikke trekkes tilbake", "KST 47/22").doesNotContain(TAKE_BACK);
    }

    @Test
    void another_year_another_entity_and_the_same_file_twice() {
        var file = postings("2020");
        var mapping = "example-one-column";
        int id = put("regnskap-2019.csv", file, LATIN, Map.of("mapping", mapping));
        assertThat(read(id)).contains("Navnet på filen sier 2019, men linjene er fra 2020", TAKE);
        int twin = put("kopi.csv", file, LATIN, Map.of("mapping", mapping, "year", "2019"));
        assertThat(read(twin))
                .contains("er lagt inn for 2019, men har linjer fra 2020", "også lagt inn som regnskap-2019.csv (Lest)")
                .doesNotContain(TAKE);

        // The year is put right on the page, and the file is read again.
        kari.form(list + "/" + twin + "/valg", Map.of("year", "2020", "entity", "KK", "scope", "whole"));
        assertThat(read(twin)).contains("Oppgitt år", TAKE);
        kari.form(list + "/" + twin + "/valg", Map.of("year", "2020", "entity", "EKF", "scope", "whole"));
        assertThat(read(twin)).contains("kan ikke tas i bruk", "010101");
        kari.form(list + "/" + twin + "/valg", Map.of("year", "2020", "entity", "KK", "scope", "partial"));
        assertThat(read(twin)).contains("en del; hvert bilag må likevel gå i null", TAKE);
        assertThat(kari.form(list + "/" + twin + "/valg", Map.of("year", "20")).statusCode())
                .isEqualTo(422);

        kari.form(list + "/" + id + "/ta-i-bruk", Map.of());
        assertThat(read(id)).contains("er tatt i bruk");
        kari.form(list + "/" + twin + "/ta-i-bruk", Map.of());
        assertThat(read(twin)).contains("kan ikke tas i bruk", "Filen er tatt i bruk før");
    }

    /** Of a kind that is not taken back: the page says so before it is taken into use. */
    private void stays(String mapping, String file, String what, String why) {
        var name = mapping + "-bra.csv";
        assertThat(read(put(name, file, UTF_8, Map.of("mapping", mapping))))
                .contains(what, why, TAKE)
                .doesNotContain("Debet og kredit");
        assertThat(takenIntoUse(name)).contains("er tatt i bruk", why).doesNotContain(TAKE_BACK);
    }

    private void refused(String mapping, String file, String found) {
        assertThat(read(put(mapping + "-feil.csv", file, UTF_8, Map.of("mapping", mapping))))
                .contains("kan ikke tas i bruk", found)
                .doesNotContain(TAKE);
    }

    private static String postings(String year) {
        return """
                Bilagsnr;Bilagsdato;Art;Funksjon;Ansvar;Prosjekt;Beløp;Tekst
                1001;31.01.2024;0100;202;10101;;1250,50;Netto
                1001;31.01.2024;2320;;;;-1250,50;Bank
                """.replace("2024", year);
    }

    private static String record(String code, String art, String amount) {
        return "0A2024 330100" + " ".repeat(18) + "1" + code + art + amount + "\r\n";
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private int put(String name, String text, Charset charset, Map<String, String> fields) {
        return put(name, text.getBytes(charset), fields);
    }

    private int put(String name, byte[] file, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
        var answer = kari.post(
                list, "multipart/form-data; boundary=" + EDGE, BodyPublishers.ofByteArray(body.toByteArray()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var where = answer.headers().firstValue("Location").orElseThrow();
        return Integer.parseInt(where.substring(where.lastIndexOf('/') + 1));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                ("--" + EDGE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    /** The page, when nobody works on the file any more. */
    private String read(int id) {
        for (int i = 0; i < 600; i++) {
            // What keeps a number together on a line is no matter here.
            var page = kari.get(list + "/" + id).body().replace('\u00a0', ' ').replace('\u202f', ' ');
            if (!page.contains("data-progress")) return page;
            pause();
        }
        throw new AssertionError("Still working: " + id);
    }

    private String takenIntoUse(String name) {
        return done(name, "ta-i-bruk", Map.of());
    }

    private String takenBack(String name) {
        return done(name, "angre", Map.of("reason", "feil fil"));
    }

    private String done(String name, String step, Map<String, String> fields) {
        var page = kari.get(list).body();
        int at = page.indexOf(">" + name + "<");
        int from = page.lastIndexOf("/import/", at) + "/import/".length();
        int id = Integer.parseInt(page.substring(from, page.indexOf('"', from)));
        assertThat(kari.form(list + "/" + id + "/" + step, fields).statusCode()).isEqualTo(303);
        return read(id);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
