package no.rodtrad.chart.model;

import java.util.Optional;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * What was posted or budgeted on one account of one entity in a year. Every statement is made of these.
 *
 * @param account the art of three digits, or on the balance sheet the chapter of two to four
 * @param function three digits; empty on the balance sheet
 * @param area by the cost centre; empty on the balance sheet
 * @param project of investments; empty when there is none, and in the other classes
 * @param amount expenditure and assets positive
 * @param entries in how many entries
 * @param origin of the loosest of them
 */
public record AccountSum(
        EntityCode entity,
        AccountClass accountClass,
        String account,
        Optional<String> function,
        Optional<BudgetAreaCode> area,
        Optional<String> project,
        Money amount,
        long entries,
        Origin origin) {

    /** What tells one sum from another. */
    public record Key(
            EntityCode entity,
            AccountClass accountClass,
            String account,
            Optional<String> function,
            Optional<BudgetAreaCode> area,
            Optional<String> project) {}

    public Key key() {
        return new Key(entity, accountClass, account, function, area, project);
    }

    /** Together with another sum of the same key. */
    public AccountSum plus(AccountSum other) {
        if (!key().equals(other.key())) throw new IllegalArgumentException("Other accounts: " + other);
        return new AccountSum(
                entity,
                accountClass,
                account,
                function,
                area,
                project,
                amount.plus(other.amount),
                entries + other.entries,
                origin.or(other.origin));
    }

    /** The same with the other sign. */
    public AccountSum negated() {
        return new AccountSum(entity, accountClass, account, function, area, project, amount.negate(), entries, origin);
    }

    AccountSum at(String otherAccount, Optional<String> otherFunction) {
        return new AccountSum(
                entity, accountClass, otherAccount, otherFunction, area, project, amount, entries, origin);
    }
}
