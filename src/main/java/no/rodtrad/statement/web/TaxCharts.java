package no.rodtrad.statement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.web.Texts;
import no.rodtrad.web.chart.Chart;
import no.rodtrad.web.chart.ColumnChart;
import no.rodtrad.web.chart.LaidOutChart;
import no.rodtrad.web.chart.LineChart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Taxes over five years, where the source states them. */
@Component
class TaxCharts {

    private static final int YEARS = 5;

    private final ObjectProvider<FigureSource> sources;

    TaxCharts(ObjectProvider<FigureSource> sources) {
        this.sources = sources;
    }

    /** What is said of the taxes, in no language yet. */
    record Taxes(Phrase sentence, List<Chart> charts) {

        ExplorerPage.TaxPart in(Texts text) {
            return new ExplorerPage.TaxPart(
                    sentence,
                    charts.stream().map(chart -> LaidOutChart.of(chart, text)).toList());
        }
    }

    /** Empty unless every year is stated: a line with holes says less than none. */
    Optional<Taxes> of(FiscalYear year, AsOf asOf) {
        var revenue = series("stated.tax-revenue.", year, asOf);
        var before = series("stated.tax-share-before.", year, asOf);
        var after = series("stated.tax-share-after.", year, asOf);
        if (revenue.isEmpty() || before.isEmpty() || after.isEmpty()) return Optional.empty();
        var labels = labels(year);
        var columns = new ArrayList<ColumnChart.Column>();
        for (int i = 0; i < YEARS; i++) {
            columns.add(new ColumnChart.Column(
                    labels.get(i),
                    new ShownFigure(
                            revenue.get(i),
                            new NumberStyle(
                                    NumberStyle.MILLIONS.scale(),
                                    0,
                                    NumberStyle.Sign.MINUS_ONLY,
                                    NumberStyle.Words.NONE))));
        }
        var shares = new LineChart(
                Phrase.of("statement.tax.share"),
                Phrase.of("statement.tax.share.caption"),
                labels,
                List.of(
                        new LineChart.Series(Phrase.of("statement.tax.after"), shown(after)),
                        new LineChart.Series(Phrase.of("statement.tax.before"), shown(before))));
        return Optional.of(new Taxes(
                sentence(before, after, year),
                List.of(
                        new ColumnChart(
                                Phrase.of("statement.tax.revenue"),
                                Phrase.of("statement.tax.revenue.caption"),
                                columns),
                        shares)));
    }

    private static Phrase sentence(List<Figure> before, List<Figure> after, FiscalYear year) {
        int change = number(before.getLast()).compareTo(number(before.getFirst()));
        var key = change < 0 ? "fell" : change > 0 ? "rose" : "same";
        return Phrase.of(
                "statement.tax.sentence." + key,
                new ShownFigure(before.getFirst(), NumberStyle.ONE_DECIMAL),
                new ShownFigure(before.getLast(), NumberStyle.ONE_DECIMAL),
                Integer.toString(year.value() - YEARS + 1),
                year.toString(),
                new ShownFigure(after.getLast(), NumberStyle.ONE_DECIMAL));
    }

    private static java.math.BigDecimal number(Figure figure) {
        return figure.value() instanceof FigureValue.Number number ? number.number() : java.math.BigDecimal.ZERO;
    }

    private static List<ShownFigure> shown(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new ShownFigure(figure, NumberStyle.ONE_DECIMAL))
                .toList();
    }

    private static List<Phrase> labels(FiscalYear year) {
        var labels = new ArrayList<Phrase>();
        for (int i = 1; i <= YEARS; i++) {
            labels.add(Phrase.of("statement.year", Integer.toString(year.value() - YEARS + i)));
        }
        return labels;
    }

    private List<Figure> series(String idBeginning, FiscalYear year, AsOf asOf) {
        var found = new ArrayList<Figure>();
        for (int i = 1; i <= YEARS; i++) {
            var ref = Ref.figure(idBeginning + (year.value() - YEARS + i));
            var figure = sources.orderedStream()
                    .flatMap(source -> source.figure(ref, asOf).stream())
                    .findFirst();
            if (figure.isEmpty()) return List.of();
            found.add(figure.get());
        }
        return found;
    }
}
