package no.rodtrad.demo.money;

import java.time.LocalDate;

/**
 * One ledger line.
 *
 * @param art four digits: the KOSTRA art and a local digit, in operation; of a balance sheet line 2, the chapter and a
 *     local digit. Or five digits, of which the first is the class: 0 investment, 1 operation, 2 balance sheet
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
        return accountClass() == 1;
    }

    /** 0 investment, 1 operation, 2 balance sheet. */
    public int accountClass() {
        if (art.length() == 5) return art.charAt(0) - '0';
        return costCentre.equals(BALANCE_SHEET) ? 2 : 1;
    }
}
