package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.List;
import no.rodtrad.demo.eksempelvik.BookFacts.Taking;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.money.Season;
import no.rodtrad.demo.money.Seed;

/**
 * An account of the operating accounts in one year, with what it comes to.
 *
 * @param closing it takes what is left, so that the accounts and the budget come out as the year was planned
 * @param mirrored it takes the same amount as the closing account of the counterpart
 */
record OperatingCell(Item item, Season season, long accountsOre, long originalOre, boolean closing, boolean mirrored) {

    static final int LAST_YEAR = 2024;

    /** What the services cost in earlier years, in thousandths of 2024. */
    private static final int[] PRICE_LEVEL = {872, 906, 951};

    private static final long[] WAGE_RESERVE_KRONER = {1_200_000, 1_300_000, 1_900_000};

    /** Hjemmetjenester were one function until 2023 and two from 2024. */
    static String functionIn(int year, String function) {
        return year < 2024 && function.equals("258") ? "254" : function;
    }

    static List<OperatingCell> of(BookFacts facts, int year, Seed seed) {
        var cells = new ArrayList<OperatingCell>();
        for (var account : facts.accounts()) {
            boolean began = account.item().project().isEmpty() || year == LAST_YEAR;
            if (began) cells.add(service(account, year, seed));
        }
        for (var account : facts.central()) {
            var planned = account.years().get(year);
            if (planned != null) cells.add(central(account, year, planned));
        }
        return cells;
    }

    OperatingCell with(long newAccounts, long newOriginal) {
        return new OperatingCell(item, season, newAccounts, newOriginal, closing, mirrored);
    }

    /**
     * What is left must be what it is called: no grant that is paid out, and no rent that comes in.
     *
     * @throws FactsDisagree when the other amounts leave less than nothing for it
     */
    static void checkClosing(Item item, String column, long ore) {
        boolean income = item.art().charAt(0) >= '6';
        if (income ? ore <= 0 : ore >= 0) return;
        throw new FactsDisagree(
                "central.csv", column, Long.toString(ore / 100), "demo.problem.closing-sign", item.text());
    }

    private static OperatingCell service(BookFacts.Account account, int year, Seed seed) {
        var item = account.item().in(year);
        var season = account.season();
        long accounts = account.accountsKroner();
        long original = account.originalKroner();
        if (year == LAST_YEAR) return new OperatingCell(item, season, 100 * accounts, 100 * original, false, false);
        if (accounts == 0) {
            return new OperatingCell(item, season, 0, 100 * WAGE_RESERVE_KRONER[year - 2021], false, false);
        }
        // What is paid in value added tax and what is claimed back must stay equal.
        var art = item.art();
        var name = art.startsWith("429") || art.startsWith("729") ? "vat" : art;
        int luck = seed.child(year + item.centre() + item.function() + name).between(-14, 14);
        long then = accounts * (PRICE_LEVEL[year - 2021] + luck) / 1000;
        long budget = Math.floorDiv(then * original / accounts + 5_000, 10_000L) * 10_000;
        return new OperatingCell(item, season, 100 * then, 100 * budget, false, false);
    }

    private static OperatingCell central(BookFacts.Central account, int year, BookFacts.Planned planned) {
        return new OperatingCell(
                account.item().in(year),
                account.season(),
                planned.accountsOre(),
                planned.originalOre(),
                planned.taking() == Taking.CLOSE,
                planned.taking() == Taking.MIRROR);
    }
}
