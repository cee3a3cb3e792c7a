package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Derivation;
import no.rodtrad.kernel.Derivation.SignedTerm;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.statement.model.form.FormLine.Kind;

/**
 * One form over years as figures. A cell is the line's own figure of its year where the year has that line; else, where
 * lines stand net or with another sign, a figure of this series: {@code COLUMN.YEAR.series-FORM.SCOPE.LINE}.
 */
public final class SeriesFigures {

    /**
     * A row over the years.
     *
     * @param lines of the newest version: one, or several that stand net
     * @param part the area or project of a row in a second part; empty on the fixed lines
     */
    public record Row(List<FormLine> lines, Optional<String> part) {

        public Row {
            lines = List.copyOf(lines);
        }

        /** The number of the line, or of those that stand net: {@code 19-20}. */
        public String code() {
            var code = lines.stream().map(FormLine::code).collect(Collectors.joining("-"));
            return part.map(each -> code + "." + each).orElse(code);
        }

        public boolean isNet() {
            return lines.size() > 1;
        }
    }

    private final List<SeriesColumn> columns;
    private final Map<Integer, StatementFigures> years = new HashMap<>();
    private final List<VersionLine> versionLines;
    private final StatementForm newest;
    private final StatementFigures last;
    private final AsOf asOf;

    /**
     * Puts the years side by side.
     *
     * @param columns in the order they are shown
     * @param years the statements of one form and one scope, at least one
     */
    public SeriesFigures(List<SeriesColumn> columns, List<StatementFigures> years, List<VersionLine> versionLines) {
        this.columns = List.copyOf(columns);
        this.versionLines = versionLines;
        for (var each : years) this.years.put(each.statement().year(), each);
        this.last = years.stream()
                .max((a, b) ->
                        Integer.compare(a.statement().year(), b.statement().year()))
                .orElseThrow();
        this.newest = last.statement().form();
        this.asOf = last.asOf();
    }

    public List<SeriesColumn> columns() {
        return columns;
    }

    /** Whose accounts it shows, in words. */
    public Phrase scopeName() {
        return last.scopeName();
    }

    /** The form whose lines the rows are. */
    public StatementForm newest() {
        return newest;
    }

    /** The last year that only has the net of some lines; empty when all years have all lines. */
    public OptionalInt lastNetYear() {
        if (rows().stream().noneMatch(Row::isNet)) return OptionalInt.empty();
        return years.values().stream()
                .filter(each -> !isNewest(each))
                .mapToInt(each -> each.statement().year())
                .max();
    }

    /** In the order of the newest form; what stood as one in older years is a row after its last line. */
    public List<Row> rows() {
        var nets = nets();
        var rows = new ArrayList<Row>();
        for (var line : newest.lines()) {
            if (line.kind() == Kind.RECONCILING && years.values().stream().noneMatch(year -> stands(year, line)))
                continue;
            for (var part : parts(line)) rows.add(new Row(List.of(line), Optional.of(part)));
            rows.add(new Row(List.of(line), Optional.empty()));
            for (var net : nets) {
                if (net.getLast().equals(line)) rows.add(new Row(net, Optional.empty()));
            }
        }
        return rows;
    }

    /** The versions of a form call a reconciling line the same. */
    private static boolean stands(StatementFigures year, FormLine line) {
        return year.line(line.code()).isPresent();
    }

    private Set<List<FormLine>> nets() {
        var nets = new LinkedHashSet<List<FormLine>>();
        for (var each : versionLines) {
            boolean shown = each.form().equals(newest.id())
                    && each.newVersion().equals(newest.version().name())
                    && years.values().stream()
                            .anyMatch(year ->
                                    year.statement().form().version().name().equals(each.oldVersion()));
            if (shown && each.isSplit()) nets.add(lines(each));
        }
        return nets;
    }

    private List<FormLine> lines(VersionLine became) {
        return became.newLines().stream()
                .map(term -> newest.line(term.line()).orElseThrow())
                .toList();
    }

    private Set<String> parts(FormLine line) {
        var parts = new TreeSet<String>();
        for (var year : years.values()) {
            year.line(line.code())
                    .ifPresent(each -> each.parts().forEach(part -> part.part().ifPresent(parts::add)));
        }
        return parts;
    }

    /** The words of a row. */
    public Phrase label(Row row) {
        if (row.part().isPresent()) {
            return years.values().stream()
                    .flatMap(year -> year.line(row.code()).map(year::words).stream())
                    .findFirst()
                    .orElseGet(() -> Phrase.of("statement.form.no-part"));
        }
        var words = row.lines().stream()
                .map(line -> StatementFigureMaker.words(line.label()))
                .reduce((one, other) -> Phrase.of("statement.series.and", one, other))
                .orElseThrow();
        return row.isNet()
                ? Phrase.of("statement.series.net-row", row.code().replace('-', '+'), words)
                : Phrase.of("statement.form.line", row.code(), words);
    }

    /** The figure of a row in a column; its value is nothing where the year has no such line of its own. */
    public Figure cell(Row row, SeriesColumn column) {
        var year = years.get(column.year().value());
        if (year == null || !year.statement().columns().contains(column.kind())) return nothing(row, column);
        return isNewest(year) ? ofNewest(row, column, year) : ofOlder(row, column, year);
    }

    private boolean isNewest(StatementFigures year) {
        return year.statement().form().version().equals(newest.version());
    }

    private Figure ofNewest(Row row, SeriesColumn column, StatementFigures year) {
        if (!row.isNet()) {
            return year.line(row.code())
                    .map(line -> year.figure(line, column.kind()))
                    .orElseGet(() -> nothing(row, column));
        }
        var terms = new ArrayList<SignedTerm>();
        int first = row.lines().getFirst().sign();
        for (var line : row.lines()) {
            year.line(line.code())
                    .ifPresent(each -> terms.add(new SignedTerm(
                            sign(each, line.sign() * first),
                            year.figure(each, column.kind()).asTerm())));
        }
        return summed(row, column, year, terms);
    }

    private Figure ofOlder(Row row, SeriesColumn column, StatementFigures year) {
        var version = year.statement().form().version().name();
        for (var each : versionLines) {
            if (!each.form().equals(newest.id())
                    || !each.oldVersion().equals(version)
                    || !each.newVersion().equals(newest.version().name())
                    || !lines(each).equals(row.lines())) continue;
            var old = year.line(each.oldLine());
            if (old.isEmpty()) continue;
            var figure = year.figure(old.get(), column.kind());
            int sign = sign(
                    old.get(), old.get().line().sign() * row.lines().getFirst().sign());
            // The same line under another number is the same figure.
            return sign > 0 && !row.isNet()
                    ? figure
                    : summed(row, column, year, List.of(new SignedTerm(sign, figure.asTerm())));
        }
        return nothing(row, column);
    }

    /** Amounts shown as posted have no sign of the form to turn. */
    private static int sign(StatementLine line, int sign) {
        return line.convention() == SignConvention.STATUTORY ? sign : 1;
    }

    private Figure summed(Row row, SeriesColumn column, StatementFigures year, List<SignedTerm> terms) {
        var total = Money.ZERO;
        for (var each : terms) {
            if (!(each.term().value() instanceof FigureValue.Amount(var amount))) continue;
            total = each.sign() > 0 ? total.plus(amount) : total.minus(amount);
        }
        var origin = year.basis().sums().getOrDefault(column.kind(), List.of()).stream()
                .map(sum -> sum.origin())
                .reduce(Origin.PUBLISHED, Origin::or);
        return new Figure(
                ref(row, column),
                figureLabel(row, column),
                FigureValue.of(total),
                new Derivation.SignedSum(terms, Optional.empty()),
                Provenance.of(origin, asOf));
    }

    private Figure nothing(Row row, SeriesColumn column) {
        return new Figure(
                ref(row, column),
                figureLabel(row, column),
                new FigureValue.Nothing(),
                new Derivation.Entries(
                        Phrase.of("statement.series.no-line", column.year().toString()),
                        0,
                        List.of(),
                        Optional.empty()),
                Provenance.of(Origin.PUBLISHED, asOf));
    }

    private Phrase figureLabel(Row row, SeriesColumn column) {
        return Phrase.of(
                "statement.form.figure." + column.kind().code(),
                label(row),
                column.year().toString(),
                last.scopeName());
    }

    private Ref ref(Row row, SeriesColumn column) {
        return Ref.figure(column.kind().code() + "." + column.year() + ".series-" + newest.id() + "."
                + last.scope().code() + "." + row.code());
    }

    /** A figure of the series by its name; empty when it has none of that name. */
    public Optional<Figure> figure(Ref ref) {
        for (var row : rows()) {
            for (var column : columns) {
                if (ref(row, column).equals(ref)) return Optional.of(cell(row, column));
            }
        }
        return Optional.empty();
    }
}
