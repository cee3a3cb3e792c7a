package no.rodtrad.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import no.rodtrad.demo.Demo;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.Site;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The notes as a reader without script meets them. */
@RodtradTest
class NotePagesTest {

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            fond   | figure:note.fund.2024.closing.total                     | 987 845
            fond   | figure:note.fund.2024.reserve-closing.general-reserve   | 475 587
            fond   | figure:note.fund.2024.requirement-sum.general-reserve   | 410 051
            fond   | figure:note.fund.2024.margin.general-reserve            | 65 536
            regler | figure:note.rule.2024.margin.net-operating-result       | −171 527
            regler | figure:note.rule.2024.margin.reserve-fund               | +65 536
            gjeld  | figure:note.debt.2024.owed-closing.total                 | 5 077 674
            gjeld  | figure:note.debt.2024.beyond-closing.total               | 318 129
            gjeld  | figure:note.debt.2024.average.utlan-drammen-kommunekasse | 4 776 649
            gjeld  | figure:note.debt.2024.mirror.utlan-drammen-kommunekasse  | 0
            gjeld  | figure:note.debt.2024.error.utlan-drammen-kommunekasse   | +25 800
            gjeld  | figure:note.debt.2024.effective.utlan-drammen-kommunekasse       | 4,58 %
            gjeld  | figure:note.debt.2024.effective-right.utlan-drammen-kommunekasse | 4,04 %
            gjeld  | figure:note.debt.2024.drawn.total                        | +962 971
            gjeld  | figure:note.debt.2024.open.total                         | +1 157
            selvkost | figure:note.full-cost.2024.closing.vann                | −24 500
            selvkost | figure:note.full-cost.2024.closing.avlop               | −66 800
            sentrale-inntekter | figure:accounts.2024.table-central-income    | −7 496 342
            sentrale-inntekter | figure:stated.tax-revenue.2020               | 2 989 000
            utbytte | figure:note.dividend.2024.accounts.total                | 361 882
            utbytte | figure:note.dividend.2023.accounts.vardar-as            | 40 426
            utbytte | figure:note.company.2024.capital-contribution.klp      | 2 889
            """)
    void shows_the_numbers_of_the_report(String page, String ref, String written) throws Exception {
        var found = page("drammen", page).select("td [data-ref=" + ref + "], td[data-ref=" + ref + "]");

        assertThat(found.stream().map(each -> Site.plain(each.text()))).contains(Site.plain(written));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "drammen, fond",
        "drammen, regler",
        "drammen, gjeld",
        "drammen, selvkost",
        "drammen, sentrale-inntekter",
        "drammen, utbytte",
        "drammen, pensjon",
        "drammen, avslutning",
        "drammen, strykninger",
        "drammen, maned",
        "eksempelvik, fond",
        "eksempelvik, regler",
        "eksempelvik, gjeld",
        "eksempelvik, selvkost",
        "eksempelvik, sentrale-inntekter",
        "eksempelvik, utbytte",
        "eksempelvik, pensjon",
        "eksempelvik, avslutning",
        "eksempelvik, strykninger",
        "eksempelvik, maned"
    })
    void explains_every_figure(String municipality, String page) throws Exception {
        var refs = new LinkedHashSet<String>();
        page(municipality, page).select("main [data-ref]").forEach(each -> refs.add(each.attr("data-ref")));
        assertThat(refs).hasSizeGreaterThan(3);
        var wrong = new ArrayList<String>();
        for (var ref : refs) {
            int status = site.get("/" + municipality + "/tall/" + ref.substring("figure:".length()))
                    .statusCode();
            if (status != 200) wrong.add(status + " " + ref);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void says_where_the_source_printed_another_value() throws Exception {
        assertThat(differences(page("drammen", "fond")))
                .containsExactly(
                        // Each balance is rounded by itself.
                        "Disposisjonsfond, Endring: kilden har trykt −130 106.",
                        // The printed change does not follow from the printed balances.
                        "Bundne driftsfond, Endring: kilden har trykt −4 809.",
                        "Bundne investeringsfond, Endring: kilden har trykt 102 286.",
                        "Sum, Endring: kilden har trykt −39 056.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-11-20 | 117 950 | −80
            2024-05-20 | 116 850 | +250
            2025-03-01 | 117 820 | −130
            """)
    void tells_what_the_year_was_thought_to_end_with(String day, String forecast, String change) throws Exception {
        var page = site.page("/eksempelvik/okonomi/maned?ar=2024&as-of=" + day);

        assertThat(Site.plain(page.select("[data-table=maned] tr.sum").text())).contains(forecast, change);
    }

    /** The same wrong amount stands on both sides, so only what the register comes to month by month shows it. */
    @Test
    void the_closing_board_finds_the_planted_error_of_the_loan_fund() throws Exception {
        var board = page("eksempelvik", "avslutning").select("tr:contains(Interne renter er regnet om)");

        assertThat(board.stream().map(row -> Site.plain(row.text())))
                .containsExactly(
                        "Ikke i orden Interne renter er regnet om. Beløpene er ulike. 3 153 3 788 +635",
                        "I orden Interne renter er regnet om 2 265 2 265 0",
                        "Ikke i orden Interne renter er regnet om. Beløpene er ulike. 5 419 6 054 +635");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2022", "2023", "2024"})
    void every_year_of_eksempelvik_is_closed_as_the_regulation_demands(int year) throws Exception {
        var page = site.page("/eksempelvik/okonomi/strykninger?ar=" + year);

        assertThat(page.select("tr:contains(Ikke i orden)")).isEmpty();
        assertThat(page.select("tr:contains(I orden)")).hasSizeGreaterThan(50);
    }

    @Test
    void the_closing_of_drammen_strikes_the_use_of_the_reserve_that_was_not_needed() throws Exception {
        var page = page("drammen", "strykninger");

        assertThat(Site.plain(page.select("[data-ref=figure:note.year-end.2024.amount.kk-operation-1]")
                        .text()))
                .isEqualTo("−24 566");
        assertThat(page.text()).contains("balansen er ikke publisert");
    }

    private static List<String> differences(Document page) {
        return page.select("main *").stream()
                .filter(each -> each.ownText().contains("kilden har trykt"))
                .map(each -> Site.plain(each.text()))
                .toList();
    }

    private Document page(String municipality, String slug) {
        return site.page("/" + municipality + "/okonomi/" + slug + "?ar=2024");
    }
}
