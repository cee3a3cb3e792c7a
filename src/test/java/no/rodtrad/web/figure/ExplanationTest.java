package no.rodtrad.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.LanguageChoice;
import no.rodtrad.kernel.Ref;
import no.rodtrad.testing.ExampleFigures;
import no.rodtrad.testing.RodtradTest;
import no.rodtrad.web.Texts;
import no.rodtrad.web.TextsProvider;
import no.rodtrad.web.figure.FigurePage.Bottom;
import no.rodtrad.web.figure.FigurePage.Piece;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RodtradTest
class ExplanationTest {

    @Autowired
    private Explanations explanations;

    @Autowired
    private TextsProvider texts;

    @Test
    void a_variance_shows_its_formula_with_the_figures_filled_in() {
        var page = explain(ExampleFigures.variance("vann"));

        assertThat(page.amount()).isEqualTo("+29\u00A0587\u00A0tusen kroner");
        assertThat(formula(page)).isEqualTo("−19\u00A0003 − (−48\u00A0590) = 29\u00A0587");
        assertThat(page.origin()).containsExactly("web.figure.origin.published", "web.figure.detail-generated");
    }

    @Test
    void a_per_cent_is_of_the_size_of_the_whole() {
        var page = explain(ExampleFigures.percent("vann"));

        assertThat(formula(page)).isEqualTo("29\u00A0587 : 19\u00A0003 × 100 = 155,7\u00A0%");
        assertThat(page.printed()).contains("99,9");
    }

    @Test
    void a_sum_says_when_its_rounded_parts_do_not_add_up() {
        var page = explain(ExampleFigures.accounts("sum"));

        assertThat(page.rows())
                .extracting(row -> row.ref().id())
                .containsExactly("example.accounts.skole", "example.accounts.vei", "example.accounts.vann");
        assertThat(page.isSum()).isTrue();
        assertThat(page.roundedApart()).isTrue();
        assertThat(explain(ExampleFigures.variance("vei")).roundedApart()).isFalse();
    }

    @Test
    void entries_are_the_bottom() {
        var page = explain(ExampleFigures.accounts("vei"));

        assertThat(page.rows()).isEmpty();
        assertThat(page.bottom()).hasValueSatisfying(bottom -> {
            assertThat(bottom).isInstanceOf(Bottom.Entries.class);
            var entries = (Bottom.Entries) bottom;
            assertThat(entries.count()).isEqualTo("1\u00A0234");
            assertThat(entries.sources())
                    .extracting(titled -> titled.ref())
                    .containsExactly(new Ref("import", "2024-12"));
        });
        assertThat(page.origin()).containsExactly("web.figure.origin.generated");
    }

    @Test
    void a_stated_figure_names_its_source() {
        assertThat(explain(ExampleFigures.stated("vei")).bottom())
                .hasValueSatisfying(
                        bottom -> assertThat(((Bottom.Source) bottom).place()).isEqualTo("Skatt"));
    }

    private FigurePage explain(Figure figure) {
        return explanations.explain(figure, text());
    }

    private Texts text() {
        return texts.texts(LanguageChoice.NB);
    }

    private String formula(FigurePage page) {
        List<Piece> pieces = page.formula();
        var formula = new StringBuilder();
        for (var piece : pieces) {
            formula.append(
                    switch (piece) {
                        case Piece.Sign(var sign) -> sign;
                        case Piece.Value(var ref, var value, var style) -> text().number(value, style);
                        case Piece.Result(var value, var style) -> text().number(value, style);
                    });
        }
        return formula.toString();
    }
}
