package no.rodtrad.budget.model.pension;

import java.math.BigDecimal;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * What the provider and the actuary tell of a year. All positive and without payroll tax.
 *
 * @param premium paid to the provider in the year
 * @param netCost calculated cost of the pensions earned in the year, with administration
 * @param premiumFundOpening what stood in the premium fund at 1 January
 * @param premiumFundAdded returned surplus that the provider put into it
 * @param premiumFundUsed to pay premiums with
 * @param payrollTaxPercent arbeidsgiveravgift
 * @param years over how many the difference of this year is to be written down
 */
public record PensionYear(
        FiscalYear year,
        Money premium,
        Money netCost,
        Money premiumFundOpening,
        Money premiumFundAdded,
        Money premiumFundUsed,
        BigDecimal payrollTaxPercent,
        int years) {}
