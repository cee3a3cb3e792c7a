package no.rodtrad.rule.model;

/** On which side of its threshold a value has to be. */
public enum RuleDirection {
    AT_LEAST,
    AT_MOST,
    /** There is no threshold to be on any side of: the value is only told. */
    INFORMATION
}
