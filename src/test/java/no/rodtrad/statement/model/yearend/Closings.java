package no.rodtrad.statement.model.yearend;

import java.util.Random;
import no.rodtrad.kernel.Money;

/** Closings to test with, in thousands of kroner. */
final class Closings {

    private Closings() {}

    /** Net result, transfer, reserve allocation, reserve use, deficit cover, free reserve, earlier deficit. */
    static OperatingClosing operating(
            long result, long transfer, long allocation, long use, long cover, long reserve, long earlier) {
        return new OperatingClosing(
                thousands(result),
                Money.ZERO,
                Money.ZERO,
                thousands(transfer),
                thousands(allocation),
                thousands(use),
                thousands(cover),
                thousands(reserve),
                thousands(earlier));
    }

    /** Net expenditure, loan, transfer, unrestricted allocation and use. */
    static InvestmentClosing investment(long net, long loan, long transfer, long allocation, long use) {
        return new InvestmentClosing(
                thousands(net),
                OnLendingClosing.NONE,
                Money.ZERO,
                Money.ZERO,
                thousands(loan),
                thousands(transfer),
                thousands(allocation),
                thousands(use),
                Money.ZERO,
                Money.ZERO);
    }

    static OperatingClosing anyOperating(Random random) {
        return new OperatingClosing(
                any(random, true),
                any(random, false),
                any(random, false).negate(),
                any(random, false),
                any(random, false),
                any(random, false).negate(),
                any(random, false),
                any(random, false),
                any(random, false));
    }

    /** With the transfer that operation has posted. */
    static InvestmentClosing anyInvestment(Random random, Money transfer) {
        var onLending = new OnLendingClosing(
                any(random, false),
                any(random, false).negate(),
                any(random, false),
                any(random, false).negate(),
                any(random, false),
                any(random, false).negate());
        return new InvestmentClosing(
                any(random, true),
                random.nextBoolean() ? onLending : OnLendingClosing.NONE,
                any(random, false),
                any(random, false).negate(),
                any(random, false).negate(),
                transfer.negate(),
                any(random, false),
                any(random, false).negate(),
                any(random, false),
                any(random, false));
    }

    /** Every third amount is nothing, so that every branch is taken. */
    private static Money any(Random random, boolean negativeToo) {
        if (random.nextInt(3) == 0) return Money.ZERO;
        long bound = 1L << random.nextInt(1, 40);
        long ore = random.nextLong(bound);
        return Money.ore(negativeToo && random.nextBoolean() ? -ore : ore);
    }

    static Money thousands(long amount) {
        return Money.thousands(amount);
    }
}
