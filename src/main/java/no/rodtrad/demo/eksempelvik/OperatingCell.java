package no.rodtrad.demo.eksempelvik;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String CLOSE = "CLOSE";
    private static final String MIRROR = "MIRROR";

    /** What the services cost in earlier years, in thousandths of 2024. */
    private static final int[] PRICE_LEVEL = {872, 906, 951};

    private static final long[] WAGE_RESERVE_KRONER = {1_200_000, 1_300_000, 1_900_000};

    /** Hjemmetjenester were one function until 2023 and two from 2024. */
    static String functionIn(int year, String function) {
        return year < 2024 && function.equals("258") ? "254" : function;
    }

    static List<OperatingCell> of(int year, Seed seed) {
        var cells = new ArrayList<OperatingCell>();
        for (var row : FactFile.read("eksempelvik/accounts.csv")) {
            boolean began = row.getField("project").isEmpty() || year == LAST_YEAR;
            if (began) cells.add(service(row, year, seed));
        }
        for (var row : FactFile.read("eksempelvik/books/central.csv")) {
            var accounts = row.getField("a" + year);
            var original = row.getField("b" + year);
            if (!accounts.isEmpty() || !original.isEmpty()) cells.add(central(row, year, accounts, original));
        }
        return cells;
    }

    OperatingCell with(long newAccounts, long newOriginal) {
        return new OperatingCell(item, season, newAccounts, newOriginal, closing, mirrored);
    }

    private static OperatingCell service(NamedCsvRecord row, int year, Seed seed) {
        var art = row.getField("art");
        var item = new Item(
                Entity.KK,
                Nature.valueOf(row.getField("nature")),
                row.getField("cost_centre"),
                art,
                functionIn(year, row.getField("function")),
                row.getField("project"),
                row.getField("text"),
                Optional.empty());
        var season = Season.named(row.getField("season")).orElseThrow();
        long accounts = Long.parseLong(row.getField("accounts_kr"));
        long original = Long.parseLong(row.getField("original_budget_kr"));
        if (year == LAST_YEAR) return new OperatingCell(item, season, 100 * accounts, 100 * original, false, false);
        if (accounts == 0) {
            return new OperatingCell(item, season, 0, 100 * WAGE_RESERVE_KRONER[year - 2021], false, false);
        }
        // What is paid in value added tax and what is claimed back must stay equal.
        var name = art.startsWith("429") || art.startsWith("729") ? "vat" : art;
        int luck = seed.child(year + item.centre() + item.function() + name).between(-14, 14);
        long then = accounts * (PRICE_LEVEL[year - 2021] + luck) / 1000;
        long budget = Math.floorDiv(then * original / accounts + 5_000, 10_000L) * 10_000;
        return new OperatingCell(item, season, 100 * then, 100 * budget, false, false);
    }

    private static OperatingCell central(NamedCsvRecord row, int year, String accounts, String original) {
        var counterpart = row.getField("counterpart");
        var item = new Item(
                Entity.valueOf(row.getField("entity")),
                Nature.valueOf(row.getField("nature")),
                row.getField("cost_centre"),
                row.getField("art"),
                functionIn(year, row.getField("function")),
                "",
                row.getField("text"),
                counterpart.isEmpty() ? Optional.empty() : Optional.of(Entity.valueOf(counterpart)));
        boolean closing = accounts.equals(CLOSE);
        boolean mirrored = accounts.equals(MIRROR);
        return new OperatingCell(
                item,
                Season.named(row.getField("season")).orElseThrow(),
                closing || mirrored ? 0 : ore(accounts),
                closing || mirrored ? 0 : ore(original),
                closing,
                mirrored);
    }

    private static long ore(String kroner) {
        return kroner.isEmpty() ? 0 : 100 * Long.parseLong(kroner);
    }
}
