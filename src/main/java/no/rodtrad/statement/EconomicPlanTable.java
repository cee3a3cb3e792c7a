package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rodtrad.document.model.Block;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementLine;

/** One form over the years of an economic plan, each year from its own statement. */
final class EconomicPlanTable {

    /**
     * A column.
     *
     * @param label such as «Plan 2026»
     * @param figures the statement of the year
     */
    record Year(FiscalYear year, StatementColumn column, Phrase label, StatementFigures figures) {

        String key() {
            return column.code() + "-" + year;
        }

        /** Of a line, or of a row that the year does not have. */
        ShownFigure cell(StatementLine line, Phrase words) {
            var figure = figures.line(line.code())
                    .map(found -> figures.figure(found, column))
                    .orElseGet(() -> figures.nothing(line.code(), words, column));
            return new ShownFigure(figure, NumberStyle.THOUSANDS);
        }
    }

    /** A row, with the statement that has its words. */
    private record Place(StatementLine line, StatementFigures figures) {}

    private final List<Year> years;
    private final StatementFigures newest;

    /** @param years at least one, all in the same version of the form, the oldest first */
    EconomicPlanTable(List<Year> years) {
        this.years = years;
        this.newest = years.getLast().figures();
    }

    /** @param period such as 2025–2028 */
    Block.FigureTable of(String name, String period) {
        var form = newest.statement().form();
        return new Block.FigureTable(
                name,
                Phrase.of(
                        "statement.form.caption",
                        StatementTables.words(form.title()),
                        StatementTables.law(form),
                        period,
                        newest.scopeName()),
                Phrase.of("statement.form.unit"),
                Phrase.of("statement.form.row"),
                columns(),
                places().values().stream().map(this::row).toList(),
                List.of());
    }

    /** Only some lines, each with the page that shows the whole form. */
    List<Block.Row> rows(List<String> lines, String link) {
        var rows = new ArrayList<Block.Row>();
        for (var code : lines) {
            newest.line(code).ifPresent(line -> {
                var words = newest.words(line);
                rows.add(new Block.Row(
                        newest.statement().form().id() + "-" + code,
                        words,
                        Optional.of(link),
                        Block.RowKind.LINE,
                        years.stream().map(year -> year.cell(line, words)).toList()));
            });
        }
        return rows;
    }

    List<Block.Column> columns() {
        return years.stream()
                .map(year -> new Block.Column(
                        year.key(), year.label(), year.column() == StatementColumn.ACCOUNTS, NumberStyle.THOUSANDS))
                .toList();
    }

    /** The lines of the form; before a line that is divided, every part that some year has. */
    private Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        for (var line : newest.statement().lines()) {
            var parts = new TreeMap<String, Place>();
            for (var year : years) {
                year.figures()
                        .line(line.code())
                        .ifPresent(found ->
                                found.parts().forEach(part -> parts.put(part.code(), new Place(part, year.figures()))));
            }
            places.putAll(parts);
            places.put(line.code(), new Place(line, newest));
        }
        return places;
    }

    private Block.Row row(Place place) {
        var line = place.line();
        boolean sum = line.line().kind() == Kind.SUM
                || line.line().kind().isRepeated() && line.part().isEmpty();
        var words = place.figures().words(line);
        return new Block.Row(
                line.code(),
                line.part().isPresent() ? words : Phrase.of("statement.form.line", line.code(), words),
                link(line),
                sum ? Block.RowKind.SUM : Block.RowKind.LINE,
                years.stream().map(year -> year.cell(line, words)).toList());
    }

    private Optional<String> link(StatementLine line) {
        var part = line.part().filter(each -> !each.equals("-"));
        return part.map(each -> line.line().kind() == Kind.AREAS
                ? "penger?ar=" + years.getLast().year() + "&rad=area-" + each
                : InvestmentService.PAGE + "/" + each + "?ar="
                        + years.getFirst().year());
    }
}
