package no.rodtrad.demo.eksempelvik;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pension as a cost and as cash: what was paid above the cost of the year stands in the balance sheet and comes back as
 * cost over seven years. Employer's tax of 14.1 per cent follows each amount.
 */
final class Pension {

    private static final int TAX = 141;

    private final BookFacts.PensionYear year;

    Pension(BookFacts.PensionYear year) {
        this.year = year;
    }

    /** Paid less cost. */
    private long premiumDifference() {
        return year.premium() - year.netCost();
    }

    private static Item item(String art, String function, String text) {
        return Item.of(Entity.KK, Nature.SOCIAL, "920301", art, function, text);
    }

    /** Premium and tax of one function. */
    private static Map<Item, Long> pair(String function, String text, long ore) {
        var pair = new LinkedHashMap<Item, Long>();
        if (ore == 0) return pair;
        pair.put(item("090", function, text), ore);
        pair.put(item("099", function, text + ", arbeidsgiveravgift"), tax(ore));
        return pair;
    }

    private static long tax(long ore) {
        return Math.floorDiv(ore * TAX + 500, 1000L);
    }

    private Map<Item, Long> difference() {
        return pair("170", "Årets premieavvik", -premiumDifference());
    }

    private Map<Item, Long> amortised() {
        return pair("171", "Amortisering av premieavvik", year.amortised());
    }

    private Map<Item, Long> amortisedNegative() {
        return pair("171", "Amortisering av premieavvik", -year.amortisedNegative());
    }

    private Map<Item, Long> premiumFund() {
        return pair("173", "Bruk av premiefond", -year.premiumFundUsed());
    }

    private Map<Item, Long> early() {
        return pair("172", "Avtalefestet pensjon", year.early());
    }

    /** What the pension comes to in operation, by account. */
    Map<Item, Long> amounts() {
        var all = new LinkedHashMap<Item, Long>();
        for (var part : List.of(difference(), amortised(), amortisedNegative(), premiumFund(), early())) {
            part.forEach((item, ore) -> all.merge(item, ore, Math::addExact));
        }
        return all;
    }

    void post(Journal journal) {
        long difference = premiumDifference();
        post(journal, difference(), difference > 0 ? BalanceAccount.PREMIUM_CLAIM : BalanceAccount.PREMIUM_DEBT);
        post(journal, amortised(), BalanceAccount.PREMIUM_CLAIM);
        post(journal, amortisedNegative(), BalanceAccount.PREMIUM_DEBT);
        post(journal, premiumFund(), BalanceAccount.OTHER_CLAIM);
        post(journal, early(), BalanceAccount.BANK);
        journal.voucher(Entity.KK, Journal.CLOSING, 31, "Pensjonsmidler og pensjonsforpliktelse")
                .balance(BalanceAccount.PENSION_ASSET, year.assets())
                .capital(CapitalCause.PENSION, -year.assets())
                .capital(CapitalCause.PENSION, year.obligations())
                .balance(BalanceAccount.PENSION_DEBT, -year.obligations())
                .post();
    }

    private static void post(Journal journal, Map<Item, Long> amounts, BalanceAccount counter) {
        var voucher = journal.voucher(Entity.KK, Journal.CLOSING, 31, "Pensjon");
        amounts.forEach((item, ore) -> voucher.amount(item, ore, item.text()));
        voucher.rest(counter).post();
    }
}
