package no.rodtrad.budget.model;

import java.util.Optional;
import no.rodtrad.decision.model.Decision;
import no.rodtrad.kernel.Money;

/**
 * What one adjustment did to the cost centres one asks about.
 *
 * @param decision that made it, where the source names one
 * @param partial whether only a part of the adjustment was imported
 * @param change for those cost centres
 * @param entries in how many entries
 */
public record AdjustmentEffect(
        AdjustmentHead head, Optional<Decision> decision, boolean partial, Money change, long entries) {}
