package no.rodtrad.investment.model;

import java.util.List;
import no.rodtrad.kernel.Money;

/**
 * What one borrower owes the loan fund, through a year.
 *
 * @param borrower code of the accounting entity
 * @param opening debt at 1 January by the agreements, positive
 * @param movements draws and instalments by the agreements, in any order
 * @param posted by month
 * @param debtOfBorrower at the end, by the borrower's balance (chapter 47)
 * @param claimOfFund at the end, by the fund's balance (chapter 23)
 */
public record InternalLoan(
        String borrower,
        Money opening,
        List<LoanMovement> movements,
        List<PostedMonth> posted,
        Money debtOfBorrower,
        Money claimOfFund) {

    public InternalLoan {
        movements = List.copyOf(movements);
        posted = List.copyOf(posted);
    }
}
