package no.rodtrad.chart.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * How deep the public may look into sums by account. What the whole entity paid on an art tells of nobody. Taken apart
 * by area, function or project, the pay, the substitutes and the sick-pay refunds of a few people come to light, so
 * there these arts stand together, and without function.
 */
public final class PublicAccounts {

    /** The account of pay (arts 010 to 099) and sick-pay refunds (710) together. */
    public static final String PAY = "pay";

    private static final String SICK_PAY_REFUND = "710";

    private PublicAccounts() {}

    /** Whether the account is of pay, so that small sums of it may be about one person. */
    public static boolean isPay(AccountSum sum) {
        return sum.accountClass() != AccountClass.BALANCE_SHEET
                && (sum.account().startsWith("0") || sum.account().equals(SICK_PAY_REFUND));
    }

    /** The sums as they may be shown by area, function or project: nothing is lost, pay is put together. */
    public static List<AccountSum> inParts(Collection<AccountSum> sums) {
        var shown = new LinkedHashMap<AccountSum.Key, AccountSum>();
        for (var sum : sums) {
            var each = isPay(sum) ? sum.at(PAY, Optional.empty()) : sum;
            shown.merge(each.key(), each, AccountSum::plus);
        }
        return List.copyOf(shown.values());
    }
}
