package no.rodtrad.investment.model;

import java.util.Optional;
import no.rodtrad.decision.model.DecisionId;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What a project may cost in all years together, with value added tax.
 *
 * @param decision that gave it; empty when the source names none
 */
public record TotalFrame(Money amount, Optional<DecisionId> decision, Origin origin) {}
