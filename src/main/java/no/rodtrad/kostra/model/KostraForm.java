package no.rodtrad.kostra.model;

import java.util.Set;

/**
 * One form of KOSTRA, such as {@code 0A}, or {@code 0AK4} for a fourth quarter.
 *
 * @param operating the account class of operation, empty for a balance sheet
 * @param investment the account class of investment, empty for a balance sheet
 * @param balance the account classes of a balance sheet, empty for an appropriation account
 * @param regional whether it tells of a whole municipality or county, and not of an entity of it
 */
public record KostraForm(
        String id,
        Kind kind,
        RuleSet rules,
        String operating,
        String investment,
        Set<String> balance,
        boolean regional) {

    public KostraForm {
        balance = Set.copyOf(balance);
    }

    /** What kind of accounts it holds. */
    public enum Kind {
        APPROPRIATION,
        BALANCE
    }

    /** What the first field of each record says: {@code 0A} also in a quarterly {@code 0AK4}. */
    public String base() {
        return id.substring(0, 2);
    }

    /** Whether a record may have this account class. */
    public boolean hasClass(String accountClass) {
        return switch (kind) {
            case APPROPRIATION -> accountClass.equals(operating) || accountClass.equals(investment);
            case BALANCE -> balance.contains(accountClass);
        };
    }
}
