package no.rodtrad.budget.model;

import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What an adjustment, or the original budget, gave to one art of an investment project.
 *
 * @param project as on the entries
 * @param art three digits
 */
public record ProjectChange(
        AdjustmentHead head, String project, String art, Money amount, long entries, Origin origin) {}
