package no.rodtrad.kostra.model;

/** Which controls a form is held to. */
public enum RuleSet {
    /** The yearly accounts of municipalities and counties, and of their entities. */
    ANNUAL,
    /** The quarterly accounts of municipalities and counties. */
    QUARTERLY,
    /** The yearly accounts of church councils. */
    CHURCH
}
