package no.rodtrad.investment.model;

/** How a reconciliation found what it found, from shallow to deep. */
public enum ReconciliationLayer {
    /** One side has posted something else than the other. */
    MIRROR,
    /** Both may agree, and have posted something else than the agreements give. */
    RECOMPUTATION,
    /** The year as a whole does not add up, or costs more or less than money costs. */
    REASONABLENESS
}
