package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;

/** A sum, or as much of it as stands on one account below its chapter. Each is only equal to itself. */
final class SumPart {

    private final AccountSum sum;
    private final String digits;
    private final Money amount;
    private final long entries;

    private SumPart(AccountSum sum, String digits, Money amount, long entries) {
        this.sum = sum;
        this.digits = digits;
        this.amount = amount;
        this.entries = entries;
    }

    /** Divides the sums as far as accounts below their chapters are known; what is not known of stays one part. */
    static List<SumPart> of(List<AccountSum> sums, List<LocalSum> locals) {
        var parts = new ArrayList<SumPart>();
        var divided = new HashSet<AccountSum.Key>();
        for (var sum : sums) {
            var rest = sum.amount();
            long entries = sum.entries();
            if (sum.accountClass() == AccountClass.BALANCE_SHEET && divided.add(sum.key())) {
                for (var local : locals) {
                    if (!local.entity().equals(sum.entity()) || !local.digits().startsWith(sum.account())) continue;
                    parts.add(new SumPart(sum, local.digits(), local.amount(), local.entries()));
                    rest = rest.minus(local.amount());
                    entries -= local.entries();
                }
            }
            boolean whole = rest.equals(sum.amount());
            if (whole || !rest.isZero()) parts.add(new SumPart(sum, sum.account(), rest, entries));
        }
        return parts;
    }

    /** The sums again, each with those of its parts that are there. */
    static List<AccountSum> together(List<SumPart> parts) {
        var order = new ArrayList<AccountSum>();
        var amounts = new IdentityHashMap<AccountSum, Money>();
        for (var part : parts) {
            if (!amounts.containsKey(part.sum)) order.add(part.sum);
            amounts.merge(part.sum, part.amount, Money::plus);
        }
        return order.stream()
                .map(sum -> with(sum, Lookup.in(amounts, sum), sum.entries()))
                .toList();
    }

    AccountSum sum() {
        return sum;
    }

    /** All that is known of the account: four digits, or those of the chapter or the art. */
    String digits() {
        return digits;
    }

    Money amount() {
        return amount;
    }

    long entries() {
        return entries;
    }

    AccountSum asSum() {
        return with(sum, amount, entries);
    }

    private static AccountSum with(AccountSum sum, Money amount, long entries) {
        if (amount.equals(sum.amount()) && entries == sum.entries()) return sum;
        return new AccountSum(
                sum.entity(),
                sum.accountClass(),
                sum.account(),
                sum.function(),
                sum.area(),
                sum.project(),
                amount,
                entries,
                sum.origin());
    }
}
