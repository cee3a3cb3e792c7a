package no.rodtrad.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.rodtrad.document.model.BarDrawing.Bar;
import no.rodtrad.document.model.BarDrawing.Item;
import no.rodtrad.document.model.BarDrawing.Tick;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BarDrawingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        29.6 15.5 9.3 5.6 1.5 0.5 | 0 10 20 30
        0.1 -0.3 0.0              | -0.3 -0.2 -0.1 0.0 0.1
        208.1 96.9 233.6          | 0 50 100 150 200 250
        -12 -3                    | -15 -10 -5 0
        0 0                       | 0
        """)
    void the_scale_is_cut_at_round_numbers(String values, String ticks) {
        assertThat(drawing(values).ticks()).extracting(Tick::text).containsExactly(ticks.split(" "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("no.rodtrad.testing.Any#seeds")
    void every_bar_stays_inside_and_starts_at_the_axis(long seed) {
        var random = new Random(seed);
        var values =
                random.ints(1 + random.nextInt(9), -9999, 9999).mapToObj(each -> new BigDecimal(each).movePointLeft(1));
        var drawing = BarDrawing.wide(values.map(BarDrawingTest::item).toList(), BigDecimal::toPlainString);
        var axis = new BigDecimal(drawing.axis());

        assertThat(drawing.bars()).allSatisfy(bar -> {
            var left = new BigDecimal(bar.x());
            var right = left.add(new BigDecimal(bar.length()));
            assertThat(left).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(right).isLessThanOrEqualTo(new BigDecimal(drawing.width()));
            assertThat(bar.over() ? right : left).isEqualByComparingTo(axis);
            assertThat(bar.hatch().isEmpty())
                    .isEqualTo(!bar.over() || bar.length().length() < 3);
        });
    }

    @Test
    void a_long_label_is_broken_at_the_middle_and_never_cut() {
        var label = "Mennesker med nedsatt funksjonsevne";
        var item = new Item(Sentence.of(label), item(BigDecimal.ONE).written(), BigDecimal.ONE);

        var wide = BarDrawing.wide(List.of(item), BigDecimal::toPlainString);
        var narrow = BarDrawing.narrow(List.of(item), BigDecimal::toPlainString);

        assertThat(wide.bars()).flatExtracting(Bar::label).containsExactly("Mennesker med", "nedsatt funksjonsevne");
        assertThat(narrow.bars()).flatExtracting(Bar::label).containsExactly(label);
    }

    private static BarDrawing drawing(String values) {
        var items = Arrays.stream(values.split(" "))
                .map(BigDecimal::new)
                .map(BarDrawingTest::item)
                .toList();
        return BarDrawing.wide(items, BigDecimal::toPlainString);
    }

    private static Item item(BigDecimal value) {
        var figure = new Figure(
                Ref.figure("x"),
                Phrase.of("x"),
                FigureValue.of(Money.ZERO),
                new Derivation.Entries(Phrase.of("x"), 0, List.of(), Optional.empty()),
                Provenance.of(Origin.PUBLISHED, new AsOf(LocalDate.of(2025, 2, 22))));
        var shown = new ShownFigure(figure, NumberStyle.MILLIONS);
        return new Item(Sentence.of("Skole"), new Sentence.Number(shown, "1", Reading.State.READ), value);
    }
}
