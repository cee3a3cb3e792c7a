package no.rodtrad.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.Texts;
import no.rodtrad.web.chart.Drawing.Shape;

/**
 * Horizontal bars from zero, in the order given. Negative values point to the left, hatched when the bars are
 * variances.
 *
 * @param variances whether the bars show less spent (right) and more spent (left)
 */
public record BarChart(Phrase title, Phrase caption, List<Bar> bars, boolean variances) implements Chart {

    private static final int WIDTH = 700;
    private static final int LABELS = 232;
    private static final int LABELS_MOST = 320;
    /** About how wide a letter is; the drawing is made where no font can be asked. */
    private static final int LETTER = 8;

    private static final int NARROW = 358;
    private static final int BAR = 18;
    private static final int ROW = 44;
    private static final int NARROW_ROW = 56;
    private static final int TOP = 6;
    private static final int AXIS = 30;
    /** Room for the number after the longest bar. */
    private static final int NUMBER = 64;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** One bar. */
    public record Bar(Phrase label, ShownFigure figure) {}

    @Override
    public Drawing drawing(Texts text) {
        int longest = 0;
        for (var bar : bars)
            longest = Math.max(longest, text.phrase(bar.label()).length());
        return draw(text, WIDTH, Math.clamp(longest * LETTER + 12L, LABELS, LABELS_MOST), ROW, false);
    }

    @Override
    public Optional<Drawing> narrow(Texts text) {
        return Optional.of(draw(text, NARROW, 0, NARROW_ROW, true));
    }

    @Override
    public List<Phrase> columns() {
        return List.of(Phrase.of("web.chart.value"));
    }

    @Override
    public List<Row> rows() {
        return bars.stream()
                .map(bar -> new Row(bar.label(), List.of(bar.figure())))
                .toList();
    }

    private Drawing draw(Texts text, int width, int left, int rowHeight, boolean labelAbove) {
        var scale = scale();
        var shapes = new ArrayList<Shape>();
        int bottom = TOP + bars.size() * rowHeight;
        double start = left + (scale.low() < 0 ? NUMBER : labelAbove ? 5 : 1);
        double length = width - NUMBER - start;
        for (double tick : scale.ticks()) {
            var x = Drawing.px(start + scale.place(tick) * length);
            shapes.add(new Shape.Path(Math.abs(tick) < 1e-9 ? "c-axis" : "c-grid", "M" + x + " " + TOP + "V" + bottom));
            shapes.add(new Shape.Text(
                    "c-tick c-mid", x, Integer.toString(bottom + 20), Values.tick(tick, text), Optional.empty()));
        }
        double zero = start + scale.place(0) * length;
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double y = TOP + i * (double) rowHeight + (labelAbove ? 28 : (rowHeight - BAR) / 2.0);
            var baseline = Drawing.px(labelAbove ? y - 8 : y + BAR - 4);
            shapes.add(new Shape.Text(
                    labelAbove ? "c-text" : "c-text c-end",
                    Integer.toString(labelAbove ? 0 : left - 12),
                    baseline,
                    text.phrase(bar.label()),
                    Optional.empty()));
            var value = Values.of(bar.figure());
            double end = start + scale.place(value.orElse(0)) * length;
            shapes.add(new Shape.Rect(
                    look(value.orElse(0)),
                    Drawing.px(Math.min(zero, end)),
                    Drawing.px(y),
                    Drawing.px(Math.abs(end - zero)),
                    Integer.toString(BAR)));
            shapes.add(new Shape.Text(
                    end < zero ? "c-value c-end" : "c-value",
                    Drawing.px(end < zero ? end - 6 : end + 6),
                    Drawing.px(y + BAR - 4),
                    Values.number(bar.figure(), text),
                    Optional.of(bar.figure().figure().ref())));
        }
        return new Drawing(width, bottom + AXIS, shapes);
    }

    private String look(double value) {
        if (!variances) return "c-fill";
        return value < 0 ? "c-over" : "c-under";
    }

    private Scale scale() {
        double low = 0;
        double high = 0;
        for (var bar : bars) {
            low = Math.min(low, Values.of(bar.figure()).orElse(0));
            high = Math.max(high, Values.of(bar.figure()).orElse(0));
        }
        return Scale.covering(low, high, 4);
    }
}
