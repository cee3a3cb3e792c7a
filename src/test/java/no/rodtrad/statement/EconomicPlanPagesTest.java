package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The economic plan as a reader without script meets it. */
@RodtradTest
class EconomicPlanPagesTest {

    @LocalServerPort
    int port;

    Site site;

    @Autowired
    Demo demo;

    @BeforeEach
    void load() {
        demo.load(false, _ -> {});
        site = new Site(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-4-1", "5-4-2", "5-5-1", "5-5-2", "5-6"})
    void each_form_has_the_closed_year_the_revised_budget_and_four_years(String form) throws Exception {
        var heads = site.page("/eksempelvik/okonomi/plan/" + form).select("table th[scope=col]");

        assertThat(heads.eachText().subList(1, heads.size()))
                .containsExactly(
                        "Regnskap 2023",
                        "Revidert budsjett 2024",
                        "Budsjett 2025",
                        "Plan 2026",
                        "Plan 2027",
                        "Plan 2028");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "original.2026.f5-4-1.KK.17, 1 952",
        "original.2025.f5-4-1.KK.2, 60 755",
        "revised.2024.f5-4-1.KK.22, −2 000",
        "original.2028.f5-4-1.KK.21, 1 300"
    })
    void a_cell_is_the_figure_of_the_statement_of_its_year(String ref, String written) throws Exception {
        var found = site.page("/eksempelvik/okonomi/plan/5-4-1").select("td [data-ref=figure:" + ref + "]");

        assertThat(found.text().replace('\u00a0', ' ')).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"okonomi/plan", "okonomi/plan/5-4-1", "okonomi/plan/5-5-2?enhet=EKF"})
    void every_figure_explains_itself(String path) throws Exception {
        var refs = new LinkedHashSet<>(
                site.page("/eksempelvik/" + path).select("a.numb").eachAttr("href"));

        assertThat(refs).hasSizeGreaterThan(20);
        for (var href : refs) {
            assertThat(site.get(href).statusCode()).as(href).isEqualTo(200);
        }
    }

    @Test
    void the_plan_was_not_known_before_it_was_decided() throws Exception {
        assertThat(site.page("/eksempelvik/okonomi/plan?ar=2025&as-of=2024-12-11")
                        .text())
                .contains("Økonomiplanen 2025–2028 var ikke kjent 11.12.2024");
        assertThat(site.page("/eksempelvik/okonomi/plan?ar=2025&as-of=2024-12-12")
                        .select("table"))
                .isNotEmpty();
        assertThat(site.get("/eksempelvik/okonomi/plan?ar=2040").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_not_published_is_said() throws Exception {
        var text = site.page("/drammen/okonomi/plan/5-4-1").text();

        assertThat(text)
                .contains("Planårene 2025–2027 er ikke publisert")
                .contains("Regnskapet for 2022 er ikke publisert")
                .doesNotContain("Plan 2025");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "xlsx"})
    void every_table_is_a_file(String ending) throws Exception {
        assertThat(site.get("/eksempelvik/okonomi/plan/5-4-1/tabell/5-4-1." + ending)
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get("/eksempelvik/okonomi/plan/tabell/marginer." + ending)
                        .statusCode())
                .isEqualTo(200);
    }
}
