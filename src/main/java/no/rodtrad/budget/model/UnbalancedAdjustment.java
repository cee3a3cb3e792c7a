package no.rodtrad.budget.model;

import no.rodtrad.kernel.Money;

/** Somebody tried to make an adjustment that does not bring its own cover. Forms and importers say it before this. */
public final class UnbalancedAdjustment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnbalancedAdjustment(AdjustmentId adjustment, Money imbalance) {
        super("The adjustment " + adjustment + " is out of balance by " + imbalance.ore() + " øre.");
    }
}
