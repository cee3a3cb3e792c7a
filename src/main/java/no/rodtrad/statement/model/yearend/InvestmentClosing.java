package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;

/**
 * The investment accounts of one entity before cancellations: lines 1–8 of § 5-9, with on-lending apart. Expenditure
 * and allocations are positive, income, loans and use of funds negative, so a positive sum is uncovered.
 *
 * @param netExpenditure expenditure and income without loans, funds, transfers and on-lending
 * @param restrictedAllocation without that of on-lending; never struck
 * @param restrictedUse without that of on-lending; never struck
 * @param loanUse line 4, without the loans of on-lending, which stand in line 1
 * @param transferFromOperation line 5, as budgeted and authorised
 * @param unrestrictedAllocation line 6, as budgeted and authorised
 * @param unrestrictedUse line 7, as budgeted and authorised
 * @param uncoveredCover line 8, cover of what earlier years left uncovered
 * @param earlierUncovered what was carried forward from earlier years, before line 8
 */
public record InvestmentClosing(
        Money netExpenditure,
        OnLendingClosing onLending,
        Money restrictedAllocation,
        Money restrictedUse,
        Money loanUse,
        Money transferFromOperation,
        Money unrestrictedAllocation,
        Money unrestrictedUse,
        Money uncoveredCover,
        Money earlierUncovered) {

    /** Of an entity that has no investment accounts. */
    public static final InvestmentClosing NONE = new InvestmentClosing(
            Money.ZERO,
            OnLendingClosing.NONE,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO);
}
