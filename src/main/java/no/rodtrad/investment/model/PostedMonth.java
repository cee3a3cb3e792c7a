package no.rodtrad.investment.model;

import java.time.YearMonth;
import no.rodtrad.kernel.Money;

/**
 * What the two sides posted of interest and instalments in a month. All positive.
 *
 * @param interestPaid by the borrower, art 501
 * @param interestClaimed by the fund, art 901
 * @param instalmentsPaid by the borrower, art 511
 * @param instalmentsReceived by the fund, art 921 or 911
 */
public record PostedMonth(
        YearMonth month, Money interestPaid, Money interestClaimed, Money instalmentsPaid, Money instalmentsReceived) {}
