package no.rodtrad.kernel;

/** The unit of a value that is no amount of money. */
public enum ValueUnit {
    PERCENT,
    PERSONS,
    COUNT,
    FTE,
    HOURS,
    INDEX,
    OTHER
}
