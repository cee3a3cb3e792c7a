package no.rodtrad.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.kernel.ValueUnit;
import no.rodtrad.testing.ExampleFigures;
import no.rodtrad.web.chart.BarChart;
import no.rodtrad.web.chart.Chart;
import no.rodtrad.web.chart.ColumnChart;
import no.rodtrad.web.chart.LaidOutChart;
import no.rodtrad.web.chart.LineChart;
import no.rodtrad.web.component.Crumb;
import no.rodtrad.web.component.DenseTable;
import no.rodtrad.web.component.Meter;
import no.rodtrad.web.component.Status;
import no.rodtrad.web.component.ThreadCounts;
import no.rodtrad.web.component.ThreadKnot;
import no.rodtrad.web.component.ThreadLine;
import no.rodtrad.web.component.VarianceBar;

/** Each component in its states: the fixtures of the golden files, and of the page that is looked at. */
final class ComponentExamples {

    /** @param path of its golden file, without ending: {@code status/delayed} */
    record Example(String path, String template, Map<String, Object> parameters) {}

    private ComponentExamples() {}

    static List<Example> all(Texts text) {
        var all = new ArrayList<Example>();
        for (var status : Status.values()) {
            add(all, "status/" + status.name().toLowerCase(), "component/status", "text", text, "status", status);
        }
        add(all, "table/committees", "component/table", "text", text, "table", table(false));
        add(all, "table/bars", "component/table", "text", text, "table", table(true));
        add(all, "dev/under", "component/dev", "bar", new VarianceBar(780));
        add(all, "dev/over", "component/dev", "bar", new VarianceBar(-305));
        var meter = Meter.of(new BigDecimal("24"), new BigDecimal("55"), new BigDecimal("57"), false);
        add(all, "meter/on-the-way", "component/meter", "meter", meter, "label", "24 av 55");
        add(all, "meter/behind", "component/meter", "meter", new Meter(450, Optional.of(870), true));
        add(all, "meter/past-its-limit", "component/meter", "meter", new Meter(830, Optional.of(710), true));
        add(all, "bar/plain", "component/bar", "meter", Meter.of(new BigDecimal("584"), new BigDecimal("1000")));
        for (var chart :
                Map.of("bars", bars(), "columns", columns(), "lines", lines()).entrySet()) {
            add(
                    all,
                    "chart/" + chart.getKey(),
                    "component/chart/chart",
                    "text",
                    text,
                    "laid",
                    LaidOutChart.of(chart.getValue(), text));
        }
        all.sort((a, b) -> a.path().compareTo(b.path()));
        return all;
    }

    static List<Example> ofPage(PageContext context) {
        var all = new ArrayList<Example>();
        var crumbs = List.of(
                Crumb.to(context.url("mal"), "Mål og planer"),
                Crumb.to(context.url("satsing/f1"), context.text().name("Folkehelse og livsmestring")),
                Crumb.here(context.text().name("Sikre god luftkvalitet")));
        add(all, "trail/three-steps", "component/trail", "context", context, "crumbs", crumbs);
        return all;
    }

    static List<Example> thread(Texts text) {
        var all = new ArrayList<Example>();
        add(
                all,
                "thread/health",
                "component/thread/health",
                "text",
                text,
                "counts",
                new ThreadCounts(count("documented", 6), count("proposed", 1), count("missing", 2)));
        node(all, text, "first", "Visjon", ThreadLine.NONE, ThreadLine.PROPOSED, ThreadKnot.ORDINARY);
        node(all, text, "proposed", "Hovedmål", ThreadLine.PROPOSED, ThreadLine.DOCUMENTED, ThreadKnot.ORDINARY);
        node(all, text, "here", "Tiltak", ThreadLine.DOCUMENTED, ThreadLine.DOCUMENTED, ThreadKnot.HERE);
        node(all, text, "loose", "Prioriteringer", ThreadLine.DOCUMENTED, ThreadLine.LOOSE, ThreadKnot.ORDINARY);
        node(all, text, "missing", "Kroner", ThreadLine.NONE, ThreadLine.NONE, ThreadKnot.MISSING);
        node(all, text, "last", "Vedtak", ThreadLine.LOOSE, ThreadLine.NONE, ThreadKnot.ORDINARY);
        return all;
    }

    private static void node(
            List<Example> all,
            Texts text,
            String name,
            String level,
            ThreadLine above,
            ThreadLine below,
            ThreadKnot knot) {
        Content body = output -> output.writeContent("<h2><a href=\"#" + name + "\">" + level
                + " i eksempelet</a></h2><p>En setning om leddet, lang nok til å brytes på en telefon.</p>");
        Content branches = output ->
                output.writeContent("<h3>Andre tråder</h3><ul><li><a href=\"#" + name + "\">Et søsken</a></li></ul>");
        add(
                all,
                "thread/" + name,
                "component/thread/node",
                "text",
                text,
                "level",
                level,
                "above",
                above,
                "below",
                below,
                "knot",
                knot,
                "body",
                body,
                "branches",
                branches,
                "id",
                name);
    }

    /** A sentence with figures, and the states of a number. */
    static Content numbers(Texts text) {
        var absent = new Figure(
                Ref.figure("example.nothing"),
                Phrase.of("example.total"),
                new FigureValue.Nothing(),
                new Derivation.Stated(Phrase.of("example.source"), ""),
                Provenance.of(Origin.PUBLISHED, ExampleFigures.AS_OF));
        var withheld = new Figure(
                Ref.figure("example.withheld"),
                Phrase.of("example.total"),
                new FigureValue.Withheld(),
                absent.derivation(),
                absent.provenance());
        return output -> {
            output.writeContent("<p>");
            text.html(Phrase.of(
                            "example.sentence",
                            ExampleFigures.name("vann"),
                            new ShownFigure(ExampleFigures.variance("vann"), NumberStyle.MILLIONS_IN_WORDS),
                            new ShownFigure(ExampleFigures.percent("vann"), NumberStyle.ONE_DECIMAL)))
                    .writeTo(output);
            output.writeContent("</p>\n<p>");
            text.figure(new ShownFigure(absent, NumberStyle.WHOLE)).writeTo(output);
            output.writeContent("</p>\n<p>");
            text.figure(new ShownFigure(withheld, NumberStyle.WHOLE)).writeTo(output);
            output.writeContent("</p>\n");
        };
    }

    static DenseTable table(boolean bars) {
        var columns = List.of(
                new DenseTable.Column(Phrase.of("example.column.revised"), true),
                new DenseTable.Column(Phrase.of("example.column.accounts"), false),
                new DenseTable.Column(Phrase.of("example.column.variance"), false),
                new DenseTable.Column(Phrase.of("example.column.percent"), false));
        var variances = ExampleFigures.KEYS.stream()
                .map(key -> ExampleFigures.variance(key).money())
                .toList();
        var largest = VarianceBar.largest(variances);
        var rows = new ArrayList<DenseTable.Row>();
        for (var key : ExampleFigures.KEYS) {
            var row = DenseTable.Row.line(ExampleFigures.name(key), Optional.of("#" + key), cells(key));
            var variance = ExampleFigures.variance(key).money();
            // One is turned round, so that both sides are seen.
            var drawn = key.equals("vei") ? variance.negate() : variance;
            rows.add(bars ? row.withBar(VarianceBar.of(drawn, largest)) : row);
        }
        rows.add(DenseTable.Row.sum(ExampleFigures.name("sum"), cells("sum")));
        return new DenseTable(
                bars ? "example-bars" : "example",
                Phrase.of(bars ? "example.caption.bars" : "example.caption"),
                Optional.of(Phrase.of("example.unit")),
                Phrase.of("example.committee"),
                columns,
                rows,
                List.of(),
                bars);
    }

    private static List<ShownFigure> cells(String scope) {
        return List.of(
                new ShownFigure(ExampleFigures.revised(scope), NumberStyle.THOUSANDS),
                new ShownFigure(ExampleFigures.accounts(scope), NumberStyle.THOUSANDS),
                new ShownFigure(ExampleFigures.variance(scope), NumberStyle.THOUSANDS_SIGNED),
                new ShownFigure(ExampleFigures.percent(scope), NumberStyle.ONE_DECIMAL));
    }

    private static Chart bars() {
        return new BarChart(
                Phrase.of("example.chart.title"),
                Phrase.of("example.chart.caption"),
                ExampleFigures.KEYS.stream()
                        .map(key -> new BarChart.Bar(
                                ExampleFigures.name(key),
                                new ShownFigure(ExampleFigures.variance(key), NumberStyle.MILLIONS)))
                        .toList(),
                true);
    }

    private static Chart columns() {
        var years = Map.of("2020", 2989, "2021", 3432, "2022", 3797, "2023", 3585, "2024", 3576);
        return new ColumnChart(
                Phrase.of("example.tax.title"),
                Phrase.of("example.tax.caption"),
                years.keySet().stream()
                        .sorted()
                        .map(year -> new ColumnChart.Column(
                                Phrase.of("example.area", year),
                                shown("tax." + year, FigureValue.of(Money.kroner(years.get(year) * 1_000_000L)))))
                        .toList());
    }

    private static Chart lines() {
        return new LineChart(
                Phrase.of("example.level.title"),
                Phrase.of("example.level.caption"),
                List.of(
                        Phrase.of("example.area", "2022"),
                        Phrase.of("example.area", "2023"),
                        Phrase.of("example.area", "2024")),
                List.of(
                        new LineChart.Series(Phrase.of("example.after"), points("after", "95.4", "94.9", "94.9")),
                        new LineChart.Series(Phrase.of("example.before"), points("before", "91.3", "90.6", "89.0"))));
    }

    private static List<ShownFigure> points(String name, String... values) {
        var points = new ArrayList<ShownFigure>();
        for (var value : values) {
            points.add(shown("level." + name + points.size(), FigureValue.percent(new BigDecimal(value))));
        }
        return points;
    }

    private static ShownFigure shown(String id, FigureValue value) {
        var figure = new Figure(
                Ref.figure("example." + id),
                Phrase.of("example.total"),
                value,
                new Derivation.Stated(Phrase.of("example.source"), ""),
                Provenance.of(Origin.STATED, ExampleFigures.AS_OF));
        return new ShownFigure(
                figure,
                value instanceof FigureValue.Amount
                        ? new NumberStyle(
                                no.rodtrad.kernel.MoneyScale.MILLIONS,
                                0,
                                NumberStyle.Sign.MINUS_ONLY,
                                NumberStyle.Words.NONE)
                        : NumberStyle.ONE_DECIMAL);
    }

    private static ShownFigure count(String what, int count) {
        var value = new FigureValue.Number(BigDecimal.valueOf(count), ValueUnit.COUNT);
        return new ShownFigure(shown("count." + what, value).figure(), NumberStyle.WHOLE);
    }

    private static void add(List<Example> all, String path, String template, Object... namesAndValues) {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        all.add(new Example(path, template, parameters));
    }
}
