package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;

/** A table of lines with original and revised budget, accounts and variance, and footnotes where the print differs. */
final class ComparisonTable {

    private static final List<Column> COLUMNS = List.of(
            column(OperatingColumn.ORIGINAL, true, NumberStyle.THOUSANDS),
            column(OperatingColumn.REVISED, true, NumberStyle.THOUSANDS),
            column(OperatingColumn.ACCOUNTS, false, NumberStyle.THOUSANDS),
            column(OperatingColumn.VARIANCE, false, NumberStyle.THOUSANDS_SIGNED),
            column(OperatingColumn.VARIANCE_PERCENT, false, NumberStyle.ONE_DECIMAL));

    private final OperatingFigures figures;

    ComparisonTable(OperatingFigures figures) {
        this.figures = figures;
    }

    /** The parts of a line, and the line itself as their sum. */
    FigureTable of(String name, Phrase caption, Phrase rowHeading, OperatingLine sum) {
        var rows = new ArrayList<Row>();
        for (var line : sum.children()) rows.add(row(line, RowKind.LINE));
        rows.add(row(sum, RowKind.SUM));
        return new FigureTable(
                name, caption, Phrase.of("statement.unit.thousands"), rowHeading, COLUMNS, rows, footnotes(rows, sum));
    }

    private Row row(OperatingLine line, RowKind kind) {
        var cells = new ArrayList<ShownFigure>();
        for (var column : COLUMNS) {
            var figure =
                    figures.figure(line, OperatingColumn.ofCode(column.key()).orElseThrow());
            cells.add(new ShownFigure(figure, column.style()));
        }
        return new Row(
                line.scope(),
                kind == RowKind.SUM ? Phrase.of("statement.row.sum") : line.label(),
                kind == RowKind.SUM ? Optional.empty() : link(line),
                kind,
                cells);
    }

    private Optional<String> link(OperatingLine line) {
        return switch (line.level()) {
            case COMMITTEE -> Optional.of("rapport/arsmelding-" + figures.year() + "/" + CommitteeChapter.slug(line));
            case AREA -> Optional.of("penger?ar=" + figures.year() + "&rad=" + line.scope());
            case EVERYTHING, TOTAL, TABLE, UNIT, ART, RESULT -> Optional.empty();
        };
    }

    private List<Phrase> footnotes(List<Row> rows, OperatingLine sum) {
        var notes = new ArrayList<Phrase>();
        if (roundedPartsDiffer(sum)) notes.add(Phrase.of("statement.note.rounding"));
        for (var row : rows) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                var figure = row.cells().get(i);
                for (var printed : figures.published(figure.figure().ref())) {
                    PrintedNotes.difference(row, COLUMNS.get(i), figure, printed)
                            .ifPresent(notes::add);
                }
            }
        }
        return notes;
    }

    /** Readers check with a calculator, so the table says when the rounded parts do not add up to the rounded sum. */
    private static boolean roundedPartsDiffer(OperatingLine sum) {
        for (var column : OperatingColumn.values()) {
            if (!column.isSumOfEntries() || column == OperatingColumn.VOTED) continue;
            long parts = 0;
            for (var line : sum.children())
                parts += line.amounts().sum(column).money().roundedToThousands();
            if (parts != sum.amounts().sum(column).money().roundedToThousands()) return true;
        }
        long parts = 0;
        for (var line : sum.children()) parts += line.amounts().variance().roundedToThousands();
        return parts != sum.amounts().variance().roundedToThousands();
    }

    private static Column column(OperatingColumn column, boolean secondary, NumberStyle style) {
        return new Column(column.code(), Phrase.of("statement.column." + column.code()), secondary, style);
    }
}
