package no.rodtrad.statement.model.fund;

/** How far a movement had come on its way to the accounts. Later stages add to earlier ones. */
public enum FundStage {
    /** In the original budget. */
    ORIGINAL,
    /** Changed by the council. */
    VOTED,
    /** Changed by delegated authority. */
    DELEGATED,
    /** Struck or allocated when the year was closed. */
    YEAR_END
}
