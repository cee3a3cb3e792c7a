package no.rodtrad.ledger.model;

import no.rodtrad.chart.model.ArtGroup;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.kernel.Money;

/** What was posted on a cost centre and a group of arts in a year; {@code entries} says in how many entries. */
public record LedgerTotal(CostCentreCode costCentre, ArtGroup group, Money amount, long entries) {}
