package no.rodtrad.numbercheck.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param cells one for each column; null where nothing is printed
 * @param certain whether each cell is known to stand in its column
 * @param words a text among the cells, such as a status; may be empty
 */
public record TableRow(
        String label, List<@Nullable PrintedNumber> cells, boolean certain, boolean isSum, Spot spot, String words) {

    private static final Pattern COUNTED =
            Pattern.compile("\\((?:antall|tal|stk\\.?|personer|personar|årsverk)\\)$|^(?:Antall|Tal på|Talet på) ");

    private static final Pattern MUNICIPALITY = Pattern.compile("\\p{Lu}\\p{L}+ kommune");

    public @Nullable PrintedNumber cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    /** "Mottakere (antall)" and "Antall barn" have no amounts, also in a table of amounts. */
    boolean isCounted() {
        return COUNTED.matcher(label).find();
    }

    /** "Hele kommunen", below rates that do not add up: no sum, and none of the parts either. */
    boolean isOfAll() {
        return label.startsWith("Hele ") || label.startsWith("Heile ");
    }

    boolean isOfMunicipality() {
        return label.endsWith(" kommune") && MUNICIPALITY.matcher(label).matches();
    }

    /** The place of a cell; {@code column} counted from 0. */
    public Spot spot(int column) {
        return new Spot(spot.from(), spot.to(), column + 1);
    }

    /** As it would be read aloud: label and cells. */
    public String quote() {
        var text = new StringBuilder(label);
        for (var cell : cells) if (cell != null) text.append(' ').append(cell.text());
        return text.toString();
    }
}
