package no.rodtrad.statement.model.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.rodtrad.document.model.Block.Column;
import no.rodtrad.document.model.Block.FigureTable;
import no.rodtrad.document.model.Block.Row;
import no.rodtrad.document.model.Block.RowKind;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureValue;
import no.rodtrad.kernel.NumberStyle;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;

/** Puts a table of a note together. Its footnotes say where the source printed another value, and what it lacks. */
final class NoteTable {

    private final String name;
    private final String register;
    private final Phrase caption;
    private final Phrase rowHeading;
    private final Phrase unit;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Phrase> footnotes = new ArrayList<>();
    private Phrase dash = Phrase.of("statement.note.dash");

    /** @param register the columns are named {@code statement.note.REGISTER.KEY} */
    NoteTable(String name, String register, Phrase caption, Phrase rowHeading, Phrase unit) {
        this.name = name;
        this.register = register;
        this.caption = caption;
        this.rowHeading = rowHeading;
        this.unit = unit;
    }

    static NoteTable thousands(String name, String register, Phrase caption, String rowHeading) {
        return new NoteTable(
                name,
                register,
                caption,
                Phrase.of("statement.note.row." + rowHeading),
                Phrase.of("statement.unit.thousands"));
    }

    NoteTable column(String key, NumberStyle style) {
        return column(key, Phrase.of("statement.note." + register + "." + key), false, style);
    }

    /** A column that a narrow screen hides until it is asked for. */
    NoteTable secondary(String key, NumberStyle style) {
        return column(key, Phrase.of("statement.note." + register + "." + key), true, style);
    }

    NoteTable column(String key, Phrase label, boolean secondary, NumberStyle style) {
        columns.add(new Column(key, label, secondary, style));
        return this;
    }

    void line(String key, Object name, Figure... figures) {
        add(key, name, Optional.empty(), RowKind.LINE, figures);
    }

    void line(String key, Object name, String link, Figure... figures) {
        add(key, name, Optional.of(link), RowKind.LINE, figures);
    }

    void sum(String key, Phrase name, Figure... figures) {
        add(key, name, Optional.empty(), RowKind.SUM, figures);
    }

    /** How a check went. */
    void check(String key, Object name, RowKind went, Figure... figures) {
        add(key, name, Optional.empty(), went, figures);
    }

    /** @param link where what was checked is shown */
    void check(String key, Object name, Optional<String> link, RowKind went, Figure... figures) {
        add(key, name, link, went, figures);
    }

    /** What a dash means here, when it is not that something is unpublished. */
    NoteTable dash(Phrase meaning) {
        dash = meaning;
        return this;
    }

    void footnote(Phrase note) {
        footnotes.add(note);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private void add(String key, Object name, Optional<String> link, RowKind kind, Figure... figures) {
        var label = name instanceof Phrase phrase ? phrase : Phrase.of("statement.note.name", name);
        var cells = new ArrayList<ShownFigure>();
        for (int i = 0; i < figures.length; i++) {
            cells.add(
                    new ShownFigure(figures[i], style(figures[i], columns.get(i).style())));
            var column = columns.get(i).label();
            var ref = figures[i].ref();
            // What other pages calculate has its print beside it there.
            figures[i]
                    .provenance()
                    .printed()
                    .filter(_ -> NoteKey.of(ref).isPresent())
                    .ifPresent(printed ->
                            footnotes.add(Phrase.of("statement.note.printed-differs", label, column, printed)));
        }
        rows.add(new Row(key, label, link, kind, cells));
    }

    /** A per cent among amounts is written with its own decimals. */
    private static NumberStyle style(Figure figure, NumberStyle ofColumn) {
        if (!(figure.value() instanceof FigureValue.Number(var number, var _))) return ofColumn;
        return new NumberStyle(ofColumn.scale(), Math.max(0, number.scale()), ofColumn.sign(), ofColumn.words());
    }

    FigureTable build() {
        var notes = new ArrayList<>(footnotes);
        boolean missing = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.figure().value() instanceof FigureValue.Nothing);
        if (missing) notes.add(dash);
        return new FigureTable(name, caption, unit, rowHeading, columns, rows, notes);
    }

    static List<Figure> of(Figure... figures) {
        return Arrays.asList(figures);
    }
}
