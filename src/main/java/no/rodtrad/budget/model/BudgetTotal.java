package no.rodtrad.budget.model;

import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;

/**
 * What adjustments of one kind budgeted on a cost centre and a group of arts in a year.
 *
 * @param entries in how many entries
 * @param origin of the loosest of them
 */
public record BudgetTotal(
        CostCentreCode costCentre, ArtGroup group, AdjustmentKind kind, Money amount, long entries, Origin origin) {}
