package no.rodtrad.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.Provenance;
import no.rodtrad.kernel.Ref;
import no.rodtrad.kernel.ShownFigure;
import no.rodtrad.statement.model.PublishedFigure;

/** What a source printed, beside what we say. */
final class PrintedNotes {

    private PrintedNotes() {}

    /** A footnote when the printed value is another than ours; empty when they are the same. */
    static Optional<Phrase> difference(Row row, Column column, ShownFigure ours, PublishedFigure printed) {
        return switch (printed.agreement(ours.figure().value())) {
            case SAME -> Optional.empty();
            case WITHOUT_SIGN ->
                Optional.of(Phrase.of("statement.note.without-sign", row.label(), column.label(), printed.asPrinted()));
            case PERCENT_OF_NOTHING ->
                Optional.of(Phrase.of("statement.note.percent-of-nothing", row.label(), printed.asPrinted()));
            case OTHER ->
                Optional.of(Phrase.of("statement.note.other", row.label(), column.label(), printed.asPrinted(), ours));
        };
    }

    /**
     * The figure with what was printed for it. A value that is printed is published, whatever it is made of; a form
     * that shows income as positive agrees with a table that prints it as negative.
     */
    static Figure beside(Figure figure, List<PublishedFigure> printed) {
        if (printed.isEmpty()) return figure;
        var first = printed.getFirst();
        boolean same = switch (first.agreement(figure.value())) {
            case SAME, WITHOUT_SIGN -> true;
            case PERCENT_OF_NOTHING, OTHER -> false;
        };
        var before = figure.provenance();
        var provenance = new Provenance(
                same ? Origin.PUBLISHED : before.origin(),
                before.asOf(),
                Optional.of(first.asPrinted()),
                same && before.origin() == Origin.GENERATED,
                before.decisions());
        return new Figure(figure.ref(), figure.label(), figure.value(), figure.derivation(), provenance);
    }

    /** A table of such figures, with footnotes where the print is something else. */
    static FigureTable beside(FigureTable table, Map<Ref, List<PublishedFigure>> printed) {
        var notes = new ArrayList<>(table.footnotes());
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            var cells = new ArrayList<ShownFigure>();
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                var found = printed.getOrDefault(cell.figure().ref(), List.of());
                cells.add(new ShownFigure(beside(cell.figure(), found), cell.style()));
                for (var each : found) {
                    if (each.agreement(cell.figure().value()) == PublishedFigure.Agreement.WITHOUT_SIGN) continue;
                    difference(row, table.columns().get(i), cell, each).ifPresent(notes::add);
                }
            }
            rows.add(new Row(row.key(), row.label(), row.link(), row.kind(), cells));
        }
        return new FigureTable(
                table.name(), table.caption(), table.unit(), table.rowHeading(), table.columns(), rows, notes);
    }
}
