package no.rodtrad.statement.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.OperatingColumn;
import no.rodtrad.statement.model.OperatingFigures;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.Texts;
import no.rodtrad.web.WrittenPiece;

/**
 * A line of the statement in one language: its name, and its figures as they are written everywhere else, each once.
 *
 * @param name of the line
 * @param figures one for each column that the explorer may show
 */
record WrittenLine(Content name, Map<OperatingColumn, WrittenFigure> figures) {

    /** A figure, and the link it is written as. */
    record WrittenFigure(ShownFigure shown, Content link) {

        static WrittenFigure of(ShownFigure shown, Texts text) {
            return new WrittenFigure(shown, WrittenPiece.of(text.figure(shown)));
        }
    }

    static WrittenLine of(OperatingFigures statement, OperatingLine line, Texts text) {
        var figures = new EnumMap<OperatingColumn, WrittenFigure>(OperatingColumn.class);
        statement
                .figures(line, ColumnChoice.ALL.columns())
                .forEach((column, figure) ->
                        figures.put(column, WrittenFigure.of(new ShownFigure(figure, style(column)), text)));
        return new WrittenLine(WrittenPiece.of(text.html(line.label())), figures);
    }

    /** The cells of the row, from the left. */
    List<ExplorerRow.Cell> cells(List<OperatingColumn> columns) {
        var cells = new ArrayList<ExplorerRow.Cell>(columns.size());
        for (var column : columns) {
            var figure = figures.get(column);
            if (figure == null) throw new IllegalArgumentException("Not a column of the explorer: " + column);
            cells.add(new ExplorerRow.Cell(column.isBudget(), figure.link()));
        }
        return cells;
    }

    private static NumberStyle style(OperatingColumn column) {
        return switch (column) {
            case ORIGINAL, VOTED, REVISED, ACCOUNTS -> NumberStyle.THOUSANDS;
            case VARIANCE -> NumberStyle.THOUSANDS_SIGNED;
            case VARIANCE_PERCENT, SHARE -> NumberStyle.ONE_DECIMAL;
        };
    }
}
