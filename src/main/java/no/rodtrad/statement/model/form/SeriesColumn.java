package no.rodtrad.statement.model.form;

import no.rodtrad.kernel.FiscalYear;

/** A column of a statement over years. @param kind what of the year it shows, such as the accounts */
public record SeriesColumn(FiscalYear year, StatementColumn kind) {

    /** In files: {@code accounts-2024}. */
    public String key() {
        return kind.code() + "-" + year;
    }
}
