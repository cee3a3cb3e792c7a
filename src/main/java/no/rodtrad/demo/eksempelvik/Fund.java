package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One fund in the register.
 *
 * @param account its own account: the chapter and local digits
 * @param giver who gave the money, or the law that demands the fund
 * @param condition empty when there is none
 * @param unit cost centre that uses it
 * @param lastUse after which what is left goes back
 * @param earmark inside the general reserve: a mark on a part of it, that never adds to it
 * @param openingOre on 1 January 2021
 */
public record Fund(
        String code,
        Entity entity,
        String account,
        String name,
        String giver,
        String purpose,
        String condition,
        String unit,
        Optional<LocalDate> lastUse,
        boolean earmark,
        long openingOre) {

    BalanceAccount kind() {
        return switch (account.substring(0, 3)) {
            case "251" -> BalanceAccount.RESTRICTED_FUNDS;
            case "253" -> BalanceAccount.FREE_INVESTMENT_FUND;
            case "255" -> BalanceAccount.RESTRICTED_INVESTMENT_FUNDS;
            case "256" -> BalanceAccount.RESERVE;
            default -> throw new IllegalStateException("Not an account of a fund: " + account);
        };
    }
}
