package no.rodtrad.chart.model;

import java.util.Optional;

/**
 * An account as rows and files write it, read into class and four digits. Four digits are an art of operations, and on
 * a line of the balance sheet a 2 and three digits of the account. Of five digits the first is the class: {@code 02300}
 * is art 230 in investment, {@code 12300} the same in operation, {@code 24510} balance account 4510.
 *
 * @param digits KOSTRA's art and a local digit, or a balance account; a local digit that is left out is 0
 */
public record WrittenAccount(AccountClass accountClass, String digits) {

    /**
     * Reads an account; empty when it is none.
     *
     * @param onBalanceSheet whether the line stands on the balance sheet, by its cost centre
     */
    public static Optional<WrittenAccount> of(String text, boolean onBalanceSheet) {
        if (!text.matches("[0-9]{3,5}")) return Optional.empty();
        char first = text.charAt(0);
        if (text.length() == 5) {
            if (first > '2' || (first == '2') != onBalanceSheet) return Optional.empty();
            return Optional.of(new WrittenAccount(AccountClass.ofDigit(first - '0'), text.substring(1)));
        }
        var four = text.length() == 3 ? text + "0" : text;
        if (!onBalanceSheet) return Optional.of(new WrittenAccount(AccountClass.OPERATION, four));
        if (first != '2') return Optional.empty();
        return Optional.of(new WrittenAccount(AccountClass.BALANCE_SHEET, four.substring(1) + "0"));
    }

    /** The art of three digits; of a balance account its first three. */
    public String art() {
        return digits.substring(0, 3);
    }
}
