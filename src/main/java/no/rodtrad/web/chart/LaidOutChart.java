package no.rodtrad.web.chart;

import java.util.Optional;
import no.rodtrad.web.Texts;

/**
 * A chart with its shapes in place and its words chosen, in one language. To lay it out takes longer than to write it,
 * so a page that is asked for often keeps it.
 *
 * @param inWords for those who hear the page
 */
public record LaidOutChart(Chart chart, String inWords, Drawing drawing, Optional<Drawing> narrow) {

    public static LaidOutChart of(Chart chart, Texts text) {
        return new LaidOutChart(chart, chart.inWords(text), chart.drawing(text), chart.narrow(text));
    }
}
