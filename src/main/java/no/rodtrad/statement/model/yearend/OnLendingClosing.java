package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;

/**
 * Lending of borrowed money, which stands apart: what borrowers repay may only pay the loans behind it or be lent
 * again (kommuneloven § 14-17 *). Signs as in {@link InvestmentClosing}.
 *
 * @param lending paid out to borrowers, positive
 * @param loanUse loans used for it, negative
 * @param instalmentsPaid on the loans behind it, positive
 * @param instalmentsReceived from borrowers, negative
 * @param allocation to the restricted investment fund of on-lending, positive
 * @param fundUse of that fund, negative
 */
public record OnLendingClosing(
        Money lending,
        Money loanUse,
        Money instalmentsPaid,
        Money instalmentsReceived,
        Money allocation,
        Money fundUse) {

    public static final OnLendingClosing NONE =
            new OnLendingClosing(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    /** Lent out and paid back, without loans and fund. */
    Money netWithoutLoans() {
        return lending.plus(instalmentsPaid).plus(instalmentsReceived);
    }

    /** Zero when on-lending carries itself. Negative: money that belongs in its fund. */
    Money balance() {
        return netWithoutLoans().plus(loanUse).plus(allocation).plus(fundUse);
    }
}
