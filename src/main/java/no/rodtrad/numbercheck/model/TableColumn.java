package no.rodtrad.numbercheck.model;

/**
 * A column of a table.
 *
 * @param year as printed in the head; 0 when none is
 * @param closing whether a date at the end of the year stands there
 * @param label as printed, in lower case
 */
public record TableColumn(ColumnMeaning meaning, int year, boolean closing, String label) {

    static final TableColumn UNKNOWN = new TableColumn(ColumnMeaning.UNKNOWN, 0, false, "");

    public boolean isPercent() {
        if (label.contains("prosentpoeng") || label.contains("%-p") || label.endsWith("pp.")) return false;
        return meaning.isPercent() || label.contains("%") || label.contains("prosent");
    }
}
