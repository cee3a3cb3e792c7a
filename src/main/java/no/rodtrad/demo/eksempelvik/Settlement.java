package no.rodtrad.demo.eksempelvik;

/** What was bought and sold in one month is paid in the next; December and the closing stay open over new year. */
final class Settlement {

    private static final int LAST_PAID = 12;

    private Settlement() {}

    static void post(Journal journal) {
        for (var entity : Entity.values()) {
            for (int period = 1; period <= LAST_PAID; period++) {
                for (var account : BalanceAccount.values()) {
                    if (account.isSettledMonthly()) pay(journal, entity, period, account);
                }
            }
        }
    }

    private static void pay(Journal journal, Entity entity, int period, BalanceAccount account) {
        // Only what the month before brought: its own payments went out of the month before that.
        var open = journal.movementsBut(entity, period - 1, account, text(account));
        var voucher = journal.voucher(entity, period, 20, text(account));
        open.forEach((place, ore) -> voucher.balance(account, place.digits(), place.internal(), -ore));
        voucher.rest(BalanceAccount.BANK).post();
    }

    private static String text(BalanceAccount account) {
        return switch (account) {
            case CUSTOMERS, OTHER_CLAIM, INTERNAL_CLAIM -> "Innbetaling";
            default -> "Utbetaling";
        };
    }
}
