package no.rodtrad.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import no.rodtrad.budget.BudgetService;
import no.rodtrad.budget.model.AdjustmentHead;
import no.rodtrad.budget.model.AdjustmentKind;
import no.rodtrad.intake.model.IntakeReceipt;
import no.rodtrad.intake.model.IntakeRequest;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.investment.model.TotalFrame;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.plan.PlanService;
import no.rodtrad.plan.model.PlanElement;
import no.rodtrad.statistic.CubeService;
import no.rodtrad.testing.Problems;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.testing.SmallMunicipality;
import no.rodtrad.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files of other rows than postings, each into the service that owns such rows. */
@RodtradTest
class KindsTest {

    private static final AsOf LATER = new AsOf(LocalDate.of(2100, 1, 1));

    @Autowired
    ApplicationContext application;

    @Autowired
    IntakeService intake;

    @Autowired
    BudgetService budget;

    @Autowired
    InvestmentService investments;

    @Autowired
    PlanService plans;

    @Autowired
    CubeService cubes;

    @TempDir
    Path folder;

    SmallMunicipality small;

    @BeforeEach
    void a_small_municipality() {
        small = SmallMunicipality.open(application);
    }

    @Test
    void budget_lines_and_adjustments_in_words() throws IOException {
        var lines = file("budsjett.csv", StandardCharsets.UTF_8, """
                tenant,year,kind,case_no,art,funksjon,ansvar,prosjekt,amount_ore,text
                1,2024,O,KS 1/23,0100,202,010101,,500000,Budsjett
                1,2024,O,KS 1/23,8700,800,910101,,-500000,Budsjett
                """);
        var receipt = Problems.accepted(take("budget-lines", lines));
        assertThat(receipt.rows()).isEqualTo(2);
        assertThat(receipt.totals().orElseThrow().debit()).isEqualTo(Money.ore(500_000));
        assertThat(Problems.accepted(take("budget-lines", lines)).isNew()).isFalse();

        var changes = file("endringer.csv", StandardCharsets.ISO_8859_1, """
                År;Type;Sak;Art;Funksjon;Ansvar;Prosjekt;Endring;Tekst
                2024;Vedtak;KS 9/24;0100;202;10101;;1 000,00;Mer til skolen
                2024;Vedtak;KS 9/24;0100;202;10102;;-1 000,00;Mer til skolen
                Sum;;;;;;;0,00;
                """);
        assertThat(Problems.accepted(take("example-adjustments", changes)).rows())
                .isEqualTo(2);

        assertThat(small.in(() -> budget.adjustments(new FiscalYear(2024), LATER)))
                .extracting(AdjustmentHead::kind, head -> head.decision().isPresent())
                .containsExactly(tuple(AdjustmentKind.ORIGINAL, true), tuple(AdjustmentKind.VOTED, true));
    }

    @Test
    void an_adjustment_that_is_wrong_is_told_in_the_words_of_its_file() throws IOException {
        var changes = file("endringer.csv", StandardCharsets.ISO_8859_1, """
                År;Type;Sak;Art;Funksjon;Ansvar;Prosjekt;Endring;Tekst
                2024;Gjetting;KS 9/24;0100;202;10101;;1 000,00;Mer til skolen
                2024;Vedtak;KS 9/24;0100;999;10102;;x;Mer til skolen
                2024;Vedtak;KS 9/24;0100;999;10102;;5,00;Mer til skolen
                """);

        assertThat(Problems.of(take("example-adjustments", changes)))
                .extracting(Problem::file, Problem::line, Problem::column, Problem::messageKey)
                .containsExactly(
                        tuple("endringer.csv", 2, "Type", "budget.problem.kind"),
                        tuple("endringer.csv", 3, "Endring", "intake.problem.no-amount"),
                        tuple("endringer.csv", 4, "Funksjon", "ledger.problem.unknown-function"));
    }

    @Test
    void cost_centres_are_taken_in_once() throws IOException {
        var centres = file("ansvar.csv", StandardCharsets.UTF_8, """
                Ansvar;Navn;Virksomhet;Budsjettområde;Ansatte
                10103;Åsen skole;10103;P01;1 2
                10104;Dal skole;10104;P01;30
                """.replace("1 2", "12"));
        var receipt = Problems.accepted(take("example-organisation", centres));
        assertThat(receipt.isNew()).isTrue();
        assertThat(receipt.rows()).isEqualTo(2);
        assertThat(Problems.accepted(take("example-organisation", centres)).isNew())
                .isFalse();

        var wrong = file("ansvar.csv", StandardCharsets.UTF_8, """
                Ansvar;Navn;Virksomhet;Budsjettområde;Ansatte
                10105;Hei skole;10105;P99;30
                """);
        assertThat(Problems.of(take("example-organisation", wrong)))
                .extracting(Problem::line, Problem::column, Problem::found)
                .containsExactly(tuple(2, "Budsjettområde", "P99"));
    }

    @Test
    void projects_get_a_new_frame_and_are_never_otherwise_edited() throws IOException {
        var heads = "Prosjekt;Navn;Utvalg;Budsjettområde;Del;Sted;Prioritet;Fra;Til;Ramme\n";
        // The place has the apostrophe that keeps a spreadsheet from calculating it.
        var first = heads + "700001;Ny skole;HUO;P01;1;'=Lia;1;2024;2027;120 000\n";
        assertThat(Problems.accepted(take("example-projects", utf8("a.csv", first)))
                        .isNew())
                .isTrue();
        assertThat(Problems.accepted(take("example-projects", utf8("a.csv", first)))
                        .isNew())
                .isFalse();

        var dearer = utf8("b.csv", first.replace("120 000", "150 000"));
        assertThat(Problems.accepted(take("example-projects", dearer)).isNew()).isTrue();
        var project = small.in(() -> investments.projects(LATER)).getFirst();
        assertThat(project.frame().map(TotalFrame::amount)).contains(Money.thousands(150_000));
        assertThat(project.place()).contains("=Lia");

        var renamed = utf8("c.csv", first.replace("Ny skole", "Gammel skole"));
        assertThat(Problems.of(take("example-projects", renamed)))
                .extracting(Problem::line, Problem::column, Problem::messageKey)
                .containsExactly(tuple(2, "Prosjekt", "intake.problem.project-other"));
    }

    @Test
    void measures_stand_under_a_focus_area_that_is_there() throws IOException {
        small.in(() -> plans.load(SmallPlan.facts()));
        var heads = "Nøkkel;Tiltak;Satsing;Beskrivelse;Utvalg\n";
        var receipt = Problems.accepted(
                take("example-measures", utf8("t.csv", heads + "t.1;Benker langs turveien;fa.1;Ti benker;HUO\n")));
        assertThat(receipt.isNew()).isTrue();
        assertThat(small.in(() -> plans.tree(LATER)).measures())
                .extracting(PlanElement::title)
                .containsExactly("Benker langs turveien");

        assertThat(Problems.of(take("example-measures", utf8("t.csv", heads + "t.2;Noe;fa.9;;Ingen\n"))))
                .extracting(Problem::line, Problem::column)
                .containsExactly(tuple(2, "Satsing"), tuple(2, "Utvalg"));
    }

    @Test
    void statistics_of_a_new_edition_count_from_the_day_they_are_known() throws IOException {
        var heads = "Kode;Sted;År;Verdi\n";
        var first = utf8("f.csv", heads + "01;Lia;2023;1 000\n01;Lia;2024;1 010\n02;Bakken;2024;..\n");
        assertThat(Problems.accepted(take("example-statistics", first)).rows()).isEqualTo(3);
        assertThat(Problems.accepted(take("example-statistics", first)).isNew()).isFalse();

        var edition = small.in(() -> cubes.find("eksempel-folkemengde", LATER)).orElseThrow();
        assertThat(edition.cube().cells()).hasSize(3);
        var figure = small.in(() -> cubes.figure(Ref.figure("statistic.eksempel-folkemengde.01.2024"), LATER))
                .orElseThrow();
        assertThat(figure.value()).isEqualTo(new FigureValue.Number(new BigDecimal("1010"), ValueUnit.PERSONS));

        var again = utf8("g.csv", heads + "01;Lia;2024;1 020\n");
        Problems.accepted(take("example-statistics", again));
        assertThat(small.in(() -> cubes.find("eksempel-folkemengde", LATER))
                        .orElseThrow()
                        .cube()
                        .cells())
                .hasSize(1);
    }

    @Test
    void a_statistic_with_the_same_categories_twice_or_without_a_number_is_told_of() throws IOException {
        var heads = "Kode;Sted;År;Verdi\n";
        var wrong = utf8("f.csv", heads + "01;Lia;2023;1 000\n01;Lia;2023;1 010\n;Bakken;2024;5\n02;B;2024;fem\n");

        assertThat(Problems.of(take("example-statistics", wrong)))
                .extracting(Problem::line, Problem::column, Problem::messageKey)
                .containsExactly(
                        tuple(3, "Verdi", "intake.problem.cell-twice"),
                        tuple(4, "Kode", "intake.problem.empty-field"),
                        tuple(5, "Verdi", "intake.problem.no-value"));
    }

    private Path utf8(String name, String text) throws IOException {
        return file(name, StandardCharsets.UTF_8, text);
    }

    private Path file(String name, Charset charset, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    private Outcome<IntakeReceipt> take(String mapping, Path file) {
        var found = Problems.accepted(MappingLibrary.find(mapping));
        return small.in(() ->
                intake.take(file, found, IntakeRequest.of(file.getFileName().toString())));
    }
}
