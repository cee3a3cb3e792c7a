package no.rodtrad.rule.model;

/** What the value of a rule and its threshold count. */
public enum RuleUnit {
    /** Per cent of the base. */
    PERCENT,
    /** Kroner. */
    KRONER
}
