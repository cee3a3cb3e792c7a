package no.rodtrad.demo.money;

import java.time.LocalDate;

/**
 * One ledger line.
 *
 * @param art four digits: the KOSTRA art and a local digit; of a balance sheet line 2, the chapter and a local digit
 * @param function three digits; empty on a balance sheet line
 * @param costCentre six digits; {@link #BALANCE_SHEET} on a balance sheet line
 * @param project six digits, or empty
 */
public record Posting(
        int period,
        long voucher,
        LocalDate date,
        String art,
        String function,
        String costCentre,
        String project,
        long ore,
        String text) {

    /** The cost centre of class 2. */
    public static final String BALANCE_SHEET = "000000";

    /** Class 1, the operating accounts. */
    public boolean isOperation() {
        return !costCentre.equals(BALANCE_SHEET);
    }
}
