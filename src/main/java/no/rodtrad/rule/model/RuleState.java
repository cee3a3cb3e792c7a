package no.rodtrad.rule.model;

/** What a rule came to. */
public enum RuleState {
    MET,
    NOT_MET,
    /** Told without being judged. */
    INFORMATION,
    /** The rule does not hold for the year, an input is missing, or the base is nothing. */
    NOT_APPLICABLE
}
