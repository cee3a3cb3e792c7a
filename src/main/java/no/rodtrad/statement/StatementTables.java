package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.rodtrad.document.model.Block;
import no.rodtrad.investment.InvestmentService;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.OurWords;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.form.FormLabel;
import no.rodtrad.statement.model.form.FormLine.Kind;
import no.rodtrad.statement.model.form.OwnPlacing;
import no.rodtrad.statement.model.form.StatementColumn;
import no.rodtrad.statement.model.form.StatementFigures;
import no.rodtrad.statement.model.form.StatementForm;
import no.rodtrad.statement.model.form.StatementLine;

/** A statutory statement as a table: the same on its page, in its files and in the annual report. */
final class StatementTables {

    private static final NumberStyle PERCENT =
            new NumberStyle(NumberStyle.THOUSANDS.scale(), 1, NumberStyle.Sign.ALWAYS, NumberStyle.Words.NONE);

    private static final Map<String, String> PARAGRAPHS = Map.of("første ledd", "first", "andre ledd", "second");

    private static final String UNNUMBERED = "SUM-";

    private final StatementFigures figures;
    private final boolean withLinks;

    /** @param withLinks whether rows lead to the page of their area or project */
    StatementTables(StatementFigures figures, boolean withLinks) {
        this.figures = figures;
        this.withLinks = withLinks;
    }

    /** @param name of the table, unique where it stands */
    Block.FigureTable of(String name) {
        var form = figures.statement().form();
        return new Block.FigureTable(
                name,
                Phrase.of(
                        "statement.form.caption",
                        words(form.title()),
                        law(form),
                        figures.basis().year().toString(),
                        figures.scopeName()),
                Phrase.of("statement.form.unit"),
                Phrase.of("statement.form.row"),
                columns(),
                rows(),
                footnotes());
    }

    /** What the municipality has chosen otherwise than the form, and why, and what of it is not followed. */
    List<Phrase> footnotes() {
        var notes = new ArrayList<Phrase>();
        for (var placing : figures.ownPlacings()) {
            var to = placing.to();
            notes.add(Phrase.of(
                    to.isEmpty() ? "statement.form.own-placing.nowhere" : "statement.form.own-placing",
                    accounts(placing),
                    String.join(", ", new TreeSet<>(to)),
                    placing.override().reason()));
        }
        var statement = figures.statement();
        for (var each : figures.basis().choices().overrides().signs()) {
            if (!each.form().equals(statement.form().id()) || !each.years().contains(statement.year())) continue;
            notes.add(Phrase.of("statement.form.own-signs", each.reason()));
        }
        for (var each : figures.basis().choices().unfit()) {
            notes.add(Phrase.of(
                    "statement.form.choices-unfit",
                    each.file(),
                    Integer.toString(each.line()),
                    each.found(),
                    Phrase.of(each.messageKey(), each.arguments().toArray())));
        }
        return notes;
    }

    private static Phrase accounts(OwnPlacing placing) {
        var accounts = String.join(", ", new TreeSet<>(placing.accounts()));
        var functions = placing.override().selector().functions().stream()
                .map(range -> range.from().equals(range.to()) ? range.from() : range.from() + "–" + range.to())
                .collect(Collectors.joining(", "));
        return functions.isEmpty()
                ? Phrase.of("statement.form.own-placing.accounts", accounts)
                : Phrase.of("statement.form.own-placing.on-functions", accounts, functions);
    }

    private List<Block.Column> columns() {
        var columns = new ArrayList<Block.Column>();
        for (var column : figures.statement().columns()) {
            columns.add(new Block.Column(column.code(), label(column), isSecondary(column), style(column)));
        }
        return columns;
    }

    private Phrase label(StatementColumn column) {
        var year = figures.basis().year();
        return Phrase.of(
                "statement.form.column." + column.code(),
                (column == StatementColumn.LAST_YEAR ? year.previous() : year).toString());
    }

    private static boolean isSecondary(StatementColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, VARIANCE_VOTED, VARIANCE_PERCENT, LAST_YEAR -> true;
            case REVISED, ACCOUNTS, VARIANCE, BEFORE, CHANGE, AFTER -> false;
        };
    }

    private static NumberStyle style(StatementColumn column) {
        return switch (column) {
            case VARIANCE, VARIANCE_VOTED, CHANGE -> NumberStyle.THOUSANDS_SIGNED;
            case VARIANCE_PERCENT -> PERCENT;
            case ORIGINAL, VOTED, REVISED, ACCOUNTS, LAST_YEAR, BEFORE, AFTER -> NumberStyle.THOUSANDS;
        };
    }

    private List<Block.Row> rows() {
        var rows = new ArrayList<Block.Row>();
        for (var line : figures.statement().lines()) {
            line.parts().forEach(part -> rows.add(row(part)));
            rows.add(row(line));
        }
        if (!figures.statement().unplaced().isEmpty()) rows.add(unplaced());
        return rows;
    }

    private Block.Row row(StatementLine line) {
        boolean sum = line.line().kind() == Kind.SUM || !line.parts().isEmpty();
        var cells = figures.statement().columns().stream()
                .map(column -> new ShownFigure(figures.figure(line, column), style(column)))
                .toList();
        return new Block.Row(
                line.code(),
                label(line),
                withLinks ? link(line) : Optional.empty(),
                sum ? Block.RowKind.SUM : Block.RowKind.LINE,
                cells);
    }

    /** Rows of areas lead on to the explorer, rows of projects to the project. */
    private Optional<String> link(StatementLine line) {
        if (line.part().isEmpty() || line.part().get().equals("-")) return Optional.empty();
        var year = figures.basis().year();
        if (line.line().kind() == Kind.AREAS) {
            return Optional.of("penger?ar=" + year + "&rad=area-" + line.part().get());
        }
        if (line.line().kind() == Kind.PROJECTS) {
            return Optional.of(InvestmentService.PAGE + "/" + line.part().get() + "?ar=" + year);
        }
        return Optional.empty();
    }

    private Phrase label(StatementLine line) {
        if (line.part().isPresent()) return figures.words(line);
        // The sums of the balance have no number in the law.
        if (line.code().startsWith(UNNUMBERED)) return figures.words(line);
        boolean own = figures.ownPlacings().stream().anyMatch(each -> each.touches(line.code()));
        return Phrase.of(own ? "statement.form.line-own" : "statement.form.line", line.code(), figures.words(line));
    }

    private Block.Row unplaced() {
        var cells = figures.statement().columns().stream()
                .map(column -> new ShownFigure(figures.unplaced(column), style(column)))
                .toList();
        return new Block.Row(
                StatementFigures.UNPLACED,
                Phrase.of("statement.form.unplaced"),
                Optional.empty(),
                Block.RowKind.LINE,
                cells);
    }

    /** Where the form stands in the regulation, in the language of the reader. */
    static Phrase law(StatementForm form) {
        for (var paragraph : PARAGRAPHS.entrySet()) {
            if (!form.law().endsWith(" " + paragraph.getKey())) continue;
            var section = form.law()
                    .substring(0, form.law().length() - paragraph.getKey().length() - 1);
            return Phrase.of("statement.law." + paragraph.getValue(), section);
        }
        return Phrase.of("statement.form.law", form.law());
    }

    static OurWords words(FormLabel label) {
        return new OurWords(label.nb(), label.nn(), label.en());
    }
}
