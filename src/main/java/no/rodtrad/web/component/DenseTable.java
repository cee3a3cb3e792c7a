package no.rodtrad.web.component;

import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.kernel.ShownFigure;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures.
 *
 * @param id unique on the page
 * @param unit said once, after the caption
 * @param bars whether a column of variance bars stands last
 */
public record DenseTable(
        String id,
        Phrase caption,
        Optional<Phrase> unit,
        Phrase rowHeading,
        List<Column> columns,
        List<Row> rows,
        List<Phrase> footnotes,
        boolean bars) {

    public DenseTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        footnotes = List.copyOf(footnotes);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Table " + id + ": a row has another number of cells.");
            }
        }
    }

    /** Whether a narrow screen hides columns until they are asked for. */
    public boolean hasSecondary() {
        for (var column : columns) {
            if (column.secondary()) return true;
        }
        return false;
    }

    /** A column of figures; a secondary one is hidden on a narrow screen until asked for. */
    public record Column(Phrase label, boolean secondary) {}

    /**
     * A row of figures.
     *
     * @param url the page behind its label
     * @param level how far its label is indented: 0 is not at all
     * @param bar the variance of the row, in a table with bars
     */
    public record Row(
            Phrase label,
            Optional<String> url,
            boolean sum,
            int level,
            boolean selected,
            List<ShownFigure> cells,
            Optional<VarianceBar> bar) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row line(Phrase label, Optional<String> url, List<ShownFigure> cells) {
            return new Row(label, url, false, 0, false, cells, Optional.empty());
        }

        public static Row sum(Phrase label, List<ShownFigure> cells) {
            return new Row(label, Optional.empty(), true, 0, false, cells, Optional.empty());
        }

        public Row withBar(VarianceBar newBar) {
            return new Row(label, url, sum, level, selected, cells, Optional.of(newBar));
        }

        /** Classes of the row; null, which leaves the attribute out, when there is none. */
        public @Nullable String look() {
            if (sum) return selected ? "sum sel" : "sum";
            if (selected) return "sel lvl" + (level + 1);
            return level > 0 ? "lvl" + (level + 1) : null;
        }
    }
}
