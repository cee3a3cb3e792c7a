package no.rodtrad.budget.model.income;

/** When in the year an estimate was made. */
public enum EstimateVersion {
    BUDGET,
    FIRST_TERTIAL,
    SECOND_TERTIAL,
    DECEMBER,
    OTHER
}
