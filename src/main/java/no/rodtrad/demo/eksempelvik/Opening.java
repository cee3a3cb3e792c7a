package no.rodtrad.demo.eksempelvik;

import java.util.List;
import java.util.TreeMap;

/** What the years begin with: the first with a file, each of the others with the closing of the year before. */
final class Opening {

    private static final long INTERNAL_RENT_ORE = 82_000_000;

    /** What an account of an entity began with; assets positive, debt negative. */
    record Amount(Entity entity, BalanceAccount account, long ore) {}

    private Opening() {}

    static void first(Journal journal, LoanFund loans, List<Fund> funds, List<Amount> amounts) {
        for (var entity : Entity.values()) {
            var voucher = journal.voucher(entity, 0, 1, "Inngående balanse");
            long lasting = 0;
            for (var amount : amounts) {
                if (amount.entity() != entity) continue;
                voucher.balance(amount.account(), amount.ore());
                if (!amount.account().isWorkingCapital()) lasting += amount.ore();
            }
            for (var other : Entity.BORROWERS) {
                long owed = loans.debt(other);
                if (entity == Entity.LF) voucher.balance(BalanceAccount.INTERNAL_LENDING, other, owed);
                if (entity == other) voucher.balance(BalanceAccount.INTERNAL_LOANS, Entity.LF, -owed);
                lasting += entity == Entity.LF ? owed : entity == other ? -owed : 0;
            }
            long unused = unused(entity, loans, amounts);
            voucher.unused(BalanceAccount.UNUSED_LOANS, unused);
            for (var fund : funds) if (fund.entity() == entity) voucher.fund(fund, -fund.openingOre());
            if (entity == Entity.KK) voucher.balance(BalanceAccount.INTERNAL_DEBT, Entity.EKF, -INTERNAL_RENT_ORE);
            if (entity == Entity.EKF) voucher.balance(BalanceAccount.INTERNAL_CLAIM, Entity.KK, INTERNAL_RENT_ORE);
            // The capital account is what the lasting assets were paid by, other than by loans that were used.
            voucher.capital(CapitalCause.OPENING, -lasting - unused);
            voucher.rest(BalanceAccount.BANK).post();
        }
    }

    /** Loans that were taken up and not yet used: debt above what was lent. */
    private static long unused(Entity entity, LoanFund loans, List<Amount> amounts) {
        return switch (entity) {
            case KK ->
                opening(amounts, entity, BalanceAccount.START_LOANS)
                        - opening(amounts, entity, BalanceAccount.ON_LENDING);
            case EKF -> 0;
            case LF -> opening(amounts, entity, BalanceAccount.LOANS) - loans.debt(Entity.KK) - loans.debt(Entity.EKF);
        };
    }

    private static long opening(List<Amount> amounts, Entity entity, BalanceAccount account) {
        return amounts.stream()
                .filter(each -> each.entity() == entity && each.account() == account)
                .mapToLong(each -> Math.abs(each.ore()))
                .sum();
    }

    static void carried(Journal journal, Journal before) {
        for (var entity : Entity.values()) {
            var voucher = journal.voucher(entity, 0, 1, "Inngående balanse");
            for (var account : BalanceAccount.values()) {
                var sums = new TreeMap<Voucher.Place, Long>();
                for (int period = 0; period <= Journal.CLOSING; period++) {
                    before.movements(entity, period, account)
                            .forEach((place, ore) -> sums.merge(place, ore, Math::addExact));
                }
                sums.forEach((place, ore) -> {
                    if (account == BalanceAccount.CAPITAL) {
                        voucher.capital(CapitalCause.OPENING, ore);
                    } else {
                        voucher.balance(account, place.digits(), place.internal(), ore);
                    }
                });
            }
            voucher.post();
        }
    }
}
