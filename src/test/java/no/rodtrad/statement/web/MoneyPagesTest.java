package no.rodtrad.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages about money, their files, and the time machine on them. */
@RodtradTest
class MoneyPagesTest {

    private static final String FORM = "/eksempelvik/okonomi/oppstilling/5-4-1";

    @Autowired
    private Demo demo;

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
        site = new Site(port);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/eksempelvik/okonomi",
        "/eksempelvik/okonomi/kontroller",
        "/eksempelvik/okonomi/oppstilling/5-4-2",
        "/eksempelvik/okonomi/oppstilling/5-8?ar=2023&enhet=EKF",
        "/nn/eksempelvik/okonomi/oppstilling/5-6?ar=2021",
        "/en/eksempelvik/okonomi/oppstilling/5-9-drift",
        "/eksempelvik/okonomi/oppstilling/5-5-1?enhet=konsern",
        "/en/eksempelvik/okonomi/oppstilling/5-8?enhet=konsern&ar=2022",
        "/nn/eksempelvik/okonomi/oppstilling/5-4-1/over-ar",
        "/eksempelvik/okonomi/oppstilling/5-8/over-ar?enhet=konsern",
        "/drammen/okonomi/oppstilling/5-8"
    })
    void a_page_about_money_has_one_heading_and_numbers_that_explain_themselves(String address) throws Exception {
        var page = site.page(address);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table[data-table] td"))
                .allSatisfy(cell -> assertThat(cell.selectFirst("[data-ref]")).isNotNull());
    }

    @Test
    void says_what_was_not_published() throws Exception {
        assertThat(site.page("/drammen/okonomi/oppstilling/5-8")
                        .select(".money")
                        .text())
                .contains("Ikke publisert");
    }

    @Test
    void the_files_of_a_table_hold_the_numbers_of_the_page() throws Exception {
        var shown = site.page(FORM).select("table[data-table=5-4-1] td .numb").eachAttr("data-ref");

        var csv = site.get(FORM + "/tabell/5-4-1.csv?ar=2024&enhet=KK").body();
        var json = site.get(FORM + "/tabell/5-4-1.json?ar=2024&enhet=KK").body();

        assertThat(shown).hasSizeGreaterThan(100).allSatisfy(number -> {
            assertThat(csv).contains("," + number + ",");
            assertThat(json).contains("\"" + number + "\"");
        });
    }

    /** The year before the last left an amount open, and the note of it has both amounts. */
    @Test
    void a_note_writes_amounts_as_amounts() throws Exception {
        var notes = site.page("/eksempelvik/okonomi/oppstilling/5-5-1?enhet=konsern&ar=2024")
                .select("aside")
                .text();

        assertThat(notes).contains("5 398 000,00", "1 246 000,00").doesNotContain("Money", "[");
    }

    @Test
    void a_form_over_years_has_a_column_for_each_year_and_is_a_file_too() throws Exception {
        var page = site.page(FORM + "/over-ar?enhet=EKF");

        assertThat(page.select("table[data-table=over-ar] thead th").eachText())
                .containsExactly("Linje", "Regnskap 2021", "Regnskap 2022", "Regnskap 2023", "Regnskap 2024");
        assertThat(page.text()).contains("Til og med 2021 viste skjemaet noen linjer bare samlet");
        assertThat(site.get(FORM + "/over-ar/tabell/over-ar.csv?enhet=EKF").body())
                .contains("accounts.2021.series-5-4-1.EKF.19-20", "accounts.2024.f5-4-1.EKF.17");
        assertThat(site.page(FORM + "?enhet=EKF").select("a[href*=over-ar]")).hasSize(1);
    }

    @Test
    void a_spreadsheet_has_real_numbers_a_head_that_stays_and_its_sources() throws Exception {
        var answer = site.bytes(FORM + "/tabell/5-4-1.xlsx?ar=2024&enhet=KK");

        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"5-4-1.xlsx\"");
        var file = Files.createTempFile("table", ".xlsx");
        Files.write(file, answer.body());
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("xl/worksheets/sheet1.xml");
            var sheet = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("state=\"frozen\"").contains("<v>-89113.70</v>");
            assertThat(zip.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void an_address_with_the_old_word_for_the_day_is_sent_on() throws Exception {
        var answer = site.get(FORM + "?ar=2024&per=2024-06-18");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(FORM + "?ar=2024&as-of=2024-06-18");
    }

    @Test
    void the_difference_to_today_is_one_press_away_and_names_what_made_it() throws Exception {
        var then = site.page(FORM + "?ar=2024&as-of=2024-03-01");
        var link = then.select(".asof a").attr("href");

        var page = site.page(link);

        assertThat(page.select("tr.line th").eachText()).isNotEmpty();
        for (var cell : page.select("table td .numb")) {
            if (!cell.attr("data-ref").contains(".change-")) continue;
            assertThat(site.get(cell.attr("href")).body()).contains("data-ref=\"" + cell.attr("data-ref") + "\"");
            break;
        }
    }
}
