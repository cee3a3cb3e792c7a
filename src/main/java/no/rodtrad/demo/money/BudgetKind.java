package no.rodtrad.demo.money;

/** Who may have decided a budget batch, and what it may change. */
public enum BudgetKind {
    /** The annual budget of the council. */
    ORIGINAL,
    /** An adjustment by the council. */
    VOTED,
    /** Last year's unused appropriations to investment projects, given once more by the council. */
    REAPPROPRIATION,
    /** An adjustment by the municipal director, on authority from the council. */
    DELEGATED,
    /** A move between accounts that changes no appropriation, or follows an organisational change. */
    TECHNICAL
}
