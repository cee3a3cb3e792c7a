package no.rodtrad.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.Texts;
import no.rodtrad.web.chart.Drawing.Shape;

/** Upright bars from zero, one for each year; the last one is marked. None of the values is negative. */
public record ColumnChart(Phrase title, Phrase caption, List<Column> bars) implements Chart {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 200;
    private static final int FLOOR = 174;
    private static final int TOP = 26;
    private static final int BAR = 44;

    public ColumnChart {
        bars = List.copyOf(bars);
    }

    /** One bar; the label is a year. */
    public record Column(Phrase label, ShownFigure figure) {}

    @Override
    public Drawing drawing(Texts text) {
        double highest = 0;
        for (var bar : bars) highest = Math.max(highest, Values.of(bar.figure()).orElse(0));
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Path("c-axis", "M4 " + FLOOR + ".5H416"));
        double room = (WIDTH - 8) / (double) Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double middle = 4 + room * (i + 0.5);
            double width = Math.min(BAR, room - 8);
            double height = highest == 0 ? 0 : Values.of(bar.figure()).orElse(0) / highest * (FLOOR - TOP);
            shapes.add(new Shape.Rect(
                    i == bars.size() - 1 ? "c-fill" : "c-fill2",
                    Drawing.px(middle - width / 2),
                    Drawing.px(FLOOR - height),
                    Drawing.px(width),
                    Drawing.px(height)));
            shapes.add(new Shape.Text(
                    "c-value c-mid",
                    Drawing.px(middle),
                    Drawing.px(FLOOR - height - 8),
                    Values.number(bar.figure(), text),
                    Optional.of(bar.figure().figure().ref())));
            shapes.add(new Shape.Text(
                    "c-tick c-mid", Drawing.px(middle), "194", text.phrase(bar.label()), Optional.empty()));
        }
        return new Drawing(WIDTH, HEIGHT, shapes);
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
}
