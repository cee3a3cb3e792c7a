package no.rodtrad.statement.model.yearend;

import no.rodtrad.kernel.Money;

/**
 * The operating accounts of one entity before cancellations: lines 1–7 of § 5-9. Expenditure and allocations are
 * positive, income and use of funds negative, so a positive sum is a deficit.
 *
 * @param netResult line 1, net operating result; positive when expenditure is larger than income
 * @param restrictedAllocation line 2, what grants and law tie; never struck
 * @param restrictedUse line 3; never struck
 * @param transferToInvestment line 4, as budgeted and authorised
 * @param reserveAllocation line 5, to the general reserve, as budgeted and authorised
 * @param reserveUse line 6, of the general reserve, as budgeted and authorised
 * @param deficitCover line 7, budgeted cover of earlier deficits
 * @param freeReserve what can be used of the general reserve at the end of the year, after lines 5 and 6 in full
 * @param earlierDeficit what was carried forward from earlier years, before line 7
 */
public record OperatingClosing(
        Money netResult,
        Money restrictedAllocation,
        Money restrictedUse,
        Money transferToInvestment,
        Money reserveAllocation,
        Money reserveUse,
        Money deficitCover,
        Money freeReserve,
        Money earlierDeficit) {

    /** Line 8: deficit (positive) or surplus (negative) before cancellations. */
    public Money beforeCancellations() {
        return netResult
                .plus(restrictedAllocation)
                .plus(restrictedUse)
                .plus(transferToInvestment)
                .plus(reserveAllocation)
                .plus(reserveUse)
                .plus(deficitCover);
    }
}
