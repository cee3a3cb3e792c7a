package no.rodtrad.document.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars as numbers of a drawing, in pixels of its own box. Pure geometry: whoever draws it chooses colours.
 *
 * @param labelsAbove true on a narrow screen, where a label stands above its bar
 */
public record BarDrawing(int width, int height, boolean labelsAbove, String axis, List<Tick> ticks, List<Bar> bars) {

    private static final int LABEL_WIDTH = 225;
    private static final int VALUE_WIDTH = 66;
    private static final int ROW = 44;
    private static final int ROW_WITH_LABEL = 52;
    private static final int THICKNESS = 18;

    public BarDrawing {
        ticks = List.copyOf(ticks);
        bars = List.copyOf(bars);
    }

    /** A line of the scale and the number under it. */
    public record Tick(String x, BigDecimal value) {}

    /**
     * One bar.
     *
     * @param over true when it points to the left of the axis: drawn hatched, since colour alone says nothing
     */
    public record Bar(
            Sentence label, Sentence.Number value, String x, String y, String length, String valueX, boolean over) {

        public int top() {
            return Integer.parseInt(y);
        }
    }

    /** A value to draw: as it is written, so that the bar and its number are the same size. */
    public record Item(Sentence label, Sentence.Number written, BigDecimal value) {}

    public static BarDrawing wide(List<Item> items) {
        return draw(items, 700, false);
    }

    public static BarDrawing narrow(List<Item> items) {
        return draw(items, 358, true);
    }

    private static BarDrawing draw(List<Item> items, int width, boolean labelsAbove) {
        var low = BigDecimal.ZERO;
        var high = BigDecimal.ZERO;
        for (var item : items) {
            low = low.min(item.value());
            high = high.max(item.value());
        }
        var step = step(high.subtract(low));
        low = roundTo(low, step, RoundingMode.FLOOR);
        // The longest bar may pass the last line: half a step of room is kept only where it is needed.
        var top = roundTo(high, step, RoundingMode.FLOOR);
        if (high.compareTo(top) < 0 && high.subtract(top).multiply(BigDecimal.TWO).compareTo(step) > 0) {
            top = top.add(step);
        }
        var span = high.max(top).subtract(low);
        if (span.signum() == 0) span = BigDecimal.ONE;
        int left = labelsAbove ? 2 : LABEL_WIDTH + 7;
        if (low.signum() < 0) left += VALUE_WIDTH;
        int plot = width - left - VALUE_WIDTH;
        var scale = new Scale(left, plot, low, span);
        var ticks = new ArrayList<Tick>();
        for (var at = low; at.compareTo(high.max(top)) <= 0; at = at.add(step)) {
            ticks.add(new Tick(scale.x(at).toPlainString(), at));
        }
        int row = labelsAbove ? ROW_WITH_LABEL : ROW;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < items.size(); i++) {
            int y = 8 + i * row + (labelsAbove ? 24 : (row - THICKNESS) / 2);
            bars.add(bar(items.get(i), y, scale));
        }
        return new BarDrawing(
                width, 8 + items.size() * row + 30, labelsAbove, scale.x(BigDecimal.ZERO).toPlainString(), ticks, bars);
    }

    private static Bar bar(Item item, int y, Scale scale) {
        var zero = scale.x(BigDecimal.ZERO);
        var end = scale.x(item.value());
        boolean over = item.value().signum() < 0;
        var valueX = over ? end.subtract(BigDecimal.valueOf(7)) : end.add(BigDecimal.valueOf(7));
        return new Bar(
                item.label(),
                item.written(),
                zero.min(end).toPlainString(),
                Integer.toString(y),
                zero.subtract(end).abs().toPlainString(),
                valueX.toPlainString(),
                over);
    }

    private record Scale(int left, int plot, BigDecimal low, BigDecimal span) {
        BigDecimal x(BigDecimal value) {
            return value.subtract(low)
                    .multiply(BigDecimal.valueOf(plot))
                    .divide(span, 1, RoundingMode.HALF_UP)
                    .add(BigDecimal.valueOf(left));
        }
    }

    /** The smallest of 1, 2, 5, 10 … that cuts the span into at most five. */
    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) return BigDecimal.ONE;
        int power = span.precision() - span.scale() - 3;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                var step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                if (step.multiply(BigDecimal.valueOf(5)).compareTo(span) >= 0) return step;
            }
            power++;
        }
    }

    private static BigDecimal roundTo(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
