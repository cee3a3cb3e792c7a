package no.rodtrad.opendata;

import no.rodtrad.opendata.model.DataColumn;
import no.rodtrad.web.Texts;

/** What is said of a column in every description of it. */
public final class ColumnTexts {

    private ColumnTexts() {}

    /** What stands in it, and what its sign means. */
    public static String meaning(DataColumn column, Texts text) {
        var meaning = text.phrase(column.meaning());
        return column.sign()
                .map(sign -> meaning + " " + text.get("opendata.sign." + sign))
                .orElse(meaning);
    }

    /** What its numbers count; empty when it has none. */
    public static String unit(DataColumn column, Texts text) {
        return column.unit().map(unit -> text.get("opendata.unit." + unit)).orElse("");
    }
}
