package no.rodtrad.web.chart;

import java.util.ArrayList;
import java.util.List;

/** A straight scale with round steps, from at most {@code low} to at least {@code high}. */
record Scale(double low, double high, double step) {

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    static Scale covering(double low, double high, int steps) {
        double size = high - low;
        if (size <= 0) return new Scale(low, low + 1, 1);
        double rough = size / steps;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * 10;
        for (double round : ROUND) {
            if (round * power >= rough - 1e-9) {
                step = round * power;
                break;
            }
        }
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    /** Between 0 and 1. */
    double place(double value) {
        return (value - low) / (high - low);
    }

    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (int i = 0; low + i * step <= high + step / 1000; i++) ticks.add(low + i * step);
        return ticks;
    }
}
