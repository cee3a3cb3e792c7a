package no.rodtrad.statement.web;

import gg.jte.Content;
import java.util.List;
import no.rodtrad.kernel.Phrase;
import no.rodtrad.statement.model.OperatingLine;
import no.rodtrad.web.component.VarianceBar;
import org.jspecify.annotations.Nullable;

/**
 * A row of the explorer.
 *
 * @param level from 1
 * @param place among its sisters, from 1
 * @param sisters how many they are, itself included
 * @param toggle address that opens or shuts it, escaped; not used when there is nothing to open
 * @param select address that explains it, escaped
 * @param name of the line
 */
public record ExplorerRow(
        OperatingLine line,
        int level,
        int place,
        int sisters,
        boolean openable,
        boolean open,
        boolean selected,
        boolean sum,
        String toggle,
        String select,
        Content name,
        List<Cell> cells,
        VarianceBar bar) {

    /**
     * A number of the row.
     *
     * @param secondary whether a narrow page may put it away
     * @param figure as a link to its explanation
     */
    public record Cell(boolean secondary, Content figure) {}

    public Phrase label() {
        return line.label();
    }

    /** For {@code aria-expanded}; null, which leaves the attribute out, when there is nothing to open. */
    public @Nullable String expanded() {
        return openable ? Boolean.toString(open) : null;
    }

    /** Name of its look. */
    public String look() {
        var look = sum ? "sum" : LOOKS[level];
        return selected ? look + " sel" : look;
    }

    private static final String[] LOOKS = {"", "lvl1", "lvl2", "lvl3", "lvl4"};
}
