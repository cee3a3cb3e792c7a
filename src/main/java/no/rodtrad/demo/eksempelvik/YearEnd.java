package no.rodtrad.demo.eksempelvik;

/**
 * What happens to the dispositions of an operating year when its result is known (kommuneloven § 14-11 and the budget
 * and accounts regulation, chapter 4), told by hand for the cases that the demonstration needs. All in øre, positive.
 *
 * @param struckTransfer of the transfer to investment
 * @param struckAllocation of the allocation to the general reserve
 * @param struckCover of the cover of earlier deficits
 * @param reserveUsed of the free general reserve, against the deficit that is left
 * @param carried the deficit that is carried forward
 * @param struckUse of the budgeted use of the general reserve
 * @param covered of earlier deficits, by a surplus
 * @param allocated of the surplus, to the general reserve
 */
record YearEnd(
        long struckTransfer,
        long struckAllocation,
        long struckCover,
        long reserveUsed,
        long carried,
        long struckUse,
        long covered,
        long allocated) {

    /**
     * The budgeted dispositions, and what there was from before.
     *
     * @param use of the general reserve
     * @param free in the general reserve when the budgeted movements are made
     * @param earlierDeficit that the budget has not covered
     */
    record Planned(long transfer, long allocation, long cover, long use, long free, long earlierDeficit) {}

    /** A surplus is positive. */
    static YearEnd of(long surplus, Planned planned) {
        if (surplus >= 0) {
            long struckUse = Math.min(surplus, planned.use());
            long covered = Math.min(surplus - struckUse, planned.earlierDeficit());
            return new YearEnd(0, 0, 0, 0, 0, struckUse, covered, surplus - struckUse - covered);
        }
        long left = -surplus;
        long transfer = Math.min(left, planned.transfer());
        left -= transfer;
        long allocation = Math.min(left, planned.allocation());
        left -= allocation;
        long cover = Math.min(left, planned.cover());
        left -= cover;
        long reserve = Math.min(left, planned.free());
        return new YearEnd(transfer, allocation, cover, reserve, left - reserve, 0, 0, 0);
    }
}
