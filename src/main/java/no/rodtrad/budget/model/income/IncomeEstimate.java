package no.rodtrad.budget.model.income;

import java.time.LocalDate;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;

/**
 * What a central income was believed to become.
 *
 * @param line of central income, such as {@code tax}
 * @param amount as entries: income negative
 * @param source where the estimate stands, as printed
 * @param knownOn the day it became known
 */
public record IncomeEstimate(
        String line, FiscalYear year, EstimateVersion version, Money amount, String source, LocalDate knownOn) {}
