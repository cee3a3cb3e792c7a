package no.rodtrad.budget.model;

import no.rodtrad.decision.model.DelegatedAuthority;
import no.rodtrad.kernel.Money;

/**
 * A delegated adjustment under the power that covers it.
 *
 * @param amount how much of the limit it takes, positive
 */
public record AuthorityUse(DelegatedAuthority authority, Money amount) {}
