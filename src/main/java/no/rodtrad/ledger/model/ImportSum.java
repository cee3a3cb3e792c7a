package no.rodtrad.ledger.model;

import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * What an import posted on a cost centre in a year.
 *
 * @param accountClass 0 investment, 1 operation, 2 balance sheet
 * @param costCentre its number, 0 on the balance sheet
 */
public record ImportSum(FiscalYear year, int accountClass, int costCentre, Money amount) {}
