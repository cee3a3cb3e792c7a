package no.rodtrad.web.chart;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Ref;

/** A picture of simple shapes, with units of a pixel. The classes of the shapes give their colours. */
public record Drawing(int width, int height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** A piece of a drawing; {@code look} is its class. */
    public sealed interface Shape {

        record Rect(String look, String x, String y, String width, String height) implements Shape {}

        /** @param d as in an SVG path */
        record Path(String look, String d) implements Shape {}

        record Dot(String look, String x, String y) implements Shape {}

        /** Words or a number. @param ref the figure it writes */
        record Text(String look, String x, String y, String content, Optional<Ref> ref) implements Shape {}
    }

    /** A length with one decimal at most. */
    static String px(double length) {
        long tenths = Math.round(length * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
