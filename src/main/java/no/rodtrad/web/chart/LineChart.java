package no.rodtrad.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.Texts;
import no.rodtrad.web.chart.Drawing.Shape;

/**
 * At most five lines over the same years, told apart by dashes as well as colour, and named at their ends. The axis
 * need not begin at zero; the caption says where it begins.
 *
 * @param labels one for each point of a line, usually years
 */
public record LineChart(Phrase title, Phrase caption, List<Phrase> labels, List<Series> series) implements Chart {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 200;
    private static final int LEFT = 30;
    private static final int RIGHT = 340;
    private static final int TOP = 26;
    private static final int FLOOR = 174;
    private static final int MOST = 5;

    public LineChart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        if (series.size() > MOST) throw new IllegalArgumentException("More than five lines cannot be told apart.");
        for (var each : series) {
            if (each.points().size() != labels.size()) {
                throw new IllegalArgumentException("A line has another number of points than there are labels.");
            }
        }
    }

    /** One line; a point without a value leaves a gap. */
    public record Series(Phrase name, List<ShownFigure> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    @Override
    public Drawing drawing(Texts text) {
        var scale = scale();
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Path("c-axis", "M16 " + FLOOR + ".5H360"));
        for (int i = 0; i < labels.size(); i++) {
            shapes.add(new Shape.Text(
                    "c-tick c-mid", Drawing.px(x(i)), "194", text.phrase(labels.get(i)), Optional.empty()));
        }
        for (int s = 0; s < series.size(); s++) draw(series.get(s), s, scale, text, shapes);
        return new Drawing(WIDTH, HEIGHT, shapes);
    }

    private void draw(Series line, int number, Scale scale, Texts text, List<Shape> shapes) {
        var path = new StringBuilder();
        var dots = new ArrayList<Shape>();
        boolean drawing = false;
        for (int i = 0; i < line.points().size(); i++) {
            var value = Values.of(line.points().get(i));
            if (value.isPresent()) {
                var x = Drawing.px(x(i));
                var y = Drawing.px(y(value.getAsDouble(), scale));
                path.append(drawing ? 'L' : 'M').append(x).append(' ').append(y);
                dots.add(new Shape.Dot("c-dot s" + number, x, y));
            }
            drawing = value.isPresent();
        }
        shapes.add(new Shape.Path("c-series s" + number, path.toString()));
        shapes.addAll(dots);
        nameEnds(line, scale, text, shapes);
    }

    private void nameEnds(Series line, Scale scale, Texts text, List<Shape> shapes) {
        var first = line.points().getFirst();
        var last = line.points().getLast();
        Values.of(first)
                .ifPresent(value -> shapes.add(new Shape.Text(
                        "c-value c-mid",
                        Drawing.px(x(0)),
                        Drawing.px(y(value, scale) - 9),
                        Values.number(first, text),
                        Optional.of(first.figure().ref()))));
        Values.of(last).ifPresent(value -> {
            double y = y(value, scale);
            shapes.add(new Shape.Text(
                    "c-value",
                    Integer.toString(RIGHT + 10),
                    Drawing.px(y),
                    Values.number(last, text),
                    Optional.of(last.figure().ref())));
            shapes.add(new Shape.Text(
                    "c-tick",
                    Integer.toString(RIGHT + 10),
                    Drawing.px(y + 16),
                    text.phrase(line.name()),
                    Optional.empty()));
        });
    }

    private double x(int index) {
        return labels.size() == 1 ? LEFT : LEFT + index * (RIGHT - LEFT) / (double) (labels.size() - 1);
    }

    private static double y(double value, Scale scale) {
        return FLOOR - scale.place(value) * (FLOOR - TOP);
    }

    private Scale scale() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (var line : series) {
            for (var point : line.points()) {
                var value = Values.of(point);
                if (value.isEmpty()) continue;
                low = Math.min(low, value.getAsDouble());
                high = Math.max(high, value.getAsDouble());
            }
        }
        return low > high ? new Scale(0, 1, 1) : Scale.covering(low, high, 4);
    }

    /** Where the axis begins, for the caption. */
    public double axisFrom() {
        return scale().low();
    }

    @Override
    public List<Phrase> columns() {
        return series.stream().map(Series::name).toList();
    }

    @Override
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < labels.size(); i++) {
            int at = i;
            rows.add(new Row(
                    labels.get(i),
                    series.stream().map(line -> line.points().get(at)).toList()));
        }
        return rows;
    }
}
