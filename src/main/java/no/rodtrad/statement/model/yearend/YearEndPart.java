package no.rodtrad.statement.model.yearend;

/** The two tables of § 5-9. */
public enum YearEndPart {
    OPERATION,
    INVESTMENT
}
