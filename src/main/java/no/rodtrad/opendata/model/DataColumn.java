package no.rodtrad.opendata.model;

import java.util.Optional;
import java.util.regex.Pattern;
import no.rodtrad.kernel.Phrase;

/**
 * A column of one or more datasets: the same name means the same thing in all of them.
 *
 * @param name in files and addresses
 * @param labelOf name of the column with the code that this is the name of
 * @param unit what its numbers count, such as {@code ore}; empty when it is not for adding up
 * @param sign what plus and minus mean; empty for what has no sign
 * @param fiscal what it is in a Fiscal Data Package
 */
public record DataColumn(
        String name,
        ColumnType type,
        Optional<String> labelOf,
        Optional<String> unit,
        Optional<String> sign,
        Optional<String> fiscal) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public DataColumn {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("Not a name of a column: " + name);
        if (unit.isPresent() && !type.isNumber()) throw new IllegalArgumentException("A unit of no number: " + name);
    }

    /** Whether its values can be added up or compared. */
    public boolean isMeasure() {
        return unit.isPresent();
    }

    public Phrase title() {
        return Phrase.of("opendata.column." + name);
    }

    public Phrase meaning() {
        return Phrase.of("opendata.meaning." + name);
    }
}
