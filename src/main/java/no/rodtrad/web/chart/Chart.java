package no.rodtrad.web.chart;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.Texts;

/** A chart: a title that says what it shows, a caption with the unit, and its figures. */
public sealed interface Chart permits BarChart, ColumnChart, LineChart {

    Phrase title();

    Phrase caption();

    Drawing drawing(Texts text);

    /** The drawing for a narrow screen, where a wide one would be too small to read; empty when one serves both. */
    default Optional<Drawing> narrow(Texts text) {
        return Optional.empty();
    }

    /** The figures of the chart as a table: the names of the columns, and the rows. */
    List<Phrase> columns();

    List<Row> rows();

    /** The figures of the chart in a sentence, for those who hear the page. */
    default String inWords(Texts text) {
        var words = new StringBuilder(text.phrase(title())).append(": ");
        boolean first = true;
        for (var row : rows()) {
            if (!first) words.append("; ");
            first = false;
            words.append(text.phrase(row.label()));
            for (var figure : row.figures()) words.append(' ').append(Values.number(figure, text));
        }
        return words.append('.').toString();
    }

    /** A row of the table behind the chart. */
    record Row(Phrase label, List<ShownFigure> figures) {}
}
