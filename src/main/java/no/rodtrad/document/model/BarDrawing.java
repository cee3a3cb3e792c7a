package no.rodtrad.document.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Horizontal bars as numbers of a drawing, in pixels of its own box. Pure geometry: whoever draws it chooses colours.
 *
 * @param labelsAbove true on a narrow screen, where a label stands above its bar
 * @param labelX where a label ends that stands to the left of its bar
 */
public record BarDrawing(
        int width, int height, boolean labelsAbove, int labelX, String axis, List<Tick> ticks, List<Bar> bars) {

    /** 150 millimetres. */
    public static final int PAPER_WIDTH = 567;

    private static final int LETTERS_IN_A_LINE = 30;
    private static final String NARROW = "fijlrt.,:;()-–'I ";
    private static final String WIDE = "mwMW%";

    private static final int VALUE_WIDTH = 66;
    private static final int ROW = 40;
    private static final int ROW_WITH_LABEL = 52;
    private static final int THICKNESS = 18;
    private static final int HATCH = 8;

    public BarDrawing {
        ticks = List.copyOf(ticks);
        bars = List.copyOf(bars);
    }

    /** Height on paper, in pixels, when it is {@link #PAPER_WIDTH} wide. */
    public int paperHeight() {
        return height * PAPER_WIDTH / width;
    }

    /** Where the lines of the scale end. */
    public int bottom() {
        return height - 28;
    }

    /** A line of the scale and the number under it. */
    public record Tick(String x, String text) {}

    /**
     * One bar.
     *
     * @param label in one line or two
     * @param isName whether the label is a name, in the municipality's own language
     * @param y its upper edge
     * @param over true when it points to the left of the axis: drawn hatched, since colour alone says nothing
     * @param hatch slanting lines inside it, as a path; empty when it is not hatched
     */
    public record Bar(
            List<String> label,
            boolean isName,
            Sentence.Number value,
            String x,
            int y,
            String length,
            String valueX,
            boolean over,
            String hatch) {

        public Bar {
            label = List.copyOf(label);
        }
    }

    /** A value to draw: as it is written, so that the bar and its number are the same size. */
    public record Item(Sentence label, Sentence.Number written, BigDecimal value) {}

    public static BarDrawing wide(List<Item> items, Function<BigDecimal, String> scale) {
        return draw(items, scale, 700, false);
    }

    public static BarDrawing narrow(List<Item> items, Function<BigDecimal, String> scale) {
        return draw(items, scale, 358, true);
    }

    private static BarDrawing draw(
            List<Item> items, Function<BigDecimal, String> numbers, int width, boolean labelsAbove) {
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
        if (high.subtract(top).multiply(BigDecimal.TWO).compareTo(step) > 0) top = top.add(step);
        var span = high.max(top).subtract(low);
        if (span.signum() == 0) span = BigDecimal.ONE;
        int longest = items.stream()
                .flatMap(item -> lines(item.label().plain(), LETTERS_IN_A_LINE).stream())
                .mapToInt(BarDrawing::textWidth)
                .max()
                .orElse(0);
        int labelX = longest;
        int left = labelsAbove ? 2 : labelX + 12;
        if (low.signum() < 0) left += VALUE_WIDTH;
        int plot = width - left - VALUE_WIDTH;
        var scale = new Scale(left, plot, low, span);
        var ticks = new ArrayList<Tick>();
        for (var at = low; at.compareTo(high.max(top)) <= 0; at = at.add(step)) {
            ticks.add(new Tick(scale.x(at).toPlainString(), numbers.apply(at)));
        }
        int row = labelsAbove ? ROW_WITH_LABEL : ROW;
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < items.size(); i++) {
            int y = 8 + i * row + (labelsAbove ? 24 : (row - THICKNESS) / 2);
            bars.add(bar(items.get(i), y, scale, labelsAbove));
        }
        return new BarDrawing(
                width,
                8 + items.size() * row + 30,
                labelsAbove,
                labelX,
                scale.x(BigDecimal.ZERO).toPlainString(),
                ticks,
                bars);
    }

    private static Bar bar(Item item, int y, Scale scale, boolean labelsAbove) {
        var zero = scale.x(BigDecimal.ZERO);
        var end = scale.x(item.value());
        boolean over = item.value().signum() < 0;
        var valueX = over ? end.subtract(BigDecimal.valueOf(7)) : end.add(BigDecimal.valueOf(7));
        return new Bar(
                labelsAbove ? List.of(item.label().plain()) : lines(item.label().plain(), LETTERS_IN_A_LINE),
                item.label().isName(),
                item.written(),
                zero.min(end).toPlainString(),
                y,
                zero.subtract(end).abs().toPlainString(),
                valueX.toPlainString(),
                over,
                over ? hatch(zero.min(end), zero.max(end), y) : "");
    }

    /** Of our font at 15 pixels, a little generous, so that no label is cut. */
    private static int textWidth(String text) {
        int tenths = text.chars()
                .map(letter -> {
                    if (NARROW.indexOf(letter) >= 0) return 56;
                    if (WIDE.indexOf(letter) >= 0) return 138;
                    return Character.isUpperCase(letter) ? 112 : 92;
                })
                .sum();
        return tenths / 10 + 2;
    }

    private static String hatch(BigDecimal left, BigDecimal right, int y) {
        var path = new StringBuilder();
        int from = left.setScale(0, RoundingMode.CEILING).intValueExact();
        int to = right.setScale(0, RoundingMode.FLOOR).intValueExact();
        for (int x = from - THICKNESS + HATCH; x < to; x += HATCH) {
            int low = Math.max(x, from);
            int high = Math.min(x + THICKNESS, to);
            path.append('M').append(low).append(' ').append(y + THICKNESS - (low - x));
            path.append('L').append(high).append(' ').append(y + THICKNESS - (high - x));
        }
        return path.toString();
    }

    /** The text in one line when it fits, else in two, broken at the space nearest the middle. */
    private static List<String> lines(String text, int letters) {
        int middle = text.length() / 2;
        int at = -1;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            if (at < 0 || Math.abs(i - middle) < Math.abs(at - middle)) at = i;
        }
        if (text.length() <= letters || at < 0) return List.of(text);
        return List.of(text.substring(0, at), text.substring(at + 1));
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
