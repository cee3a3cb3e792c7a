package no.rodtrad.ledger.model;

import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;

/** What was posted on a cost centre and a group of arts in a period, 1 to 12 and 13 for the closing of the year. */
public record MonthTotal(CostCentreCode costCentre, ArtGroup group, int period, Money amount, long entries) {}
