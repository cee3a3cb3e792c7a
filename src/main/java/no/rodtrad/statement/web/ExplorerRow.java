package no.rodtrad.statement.web;

import gg.jte.Content;
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
 * @param toggle address that opens or shuts it; not used when there is nothing to open
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
        Content cells,
        VarianceBar bar) {

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
