package no.rodtrad.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.YearRange;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.organisation.model.EntityCode;

/** The chart of accounts laid out for look-ups by bytes and small numbers. */
final class PostingCodes {

    /** Years of each art by its three digits, for investment and for operation. */
    private final long[][] arts = new long[2][1000];

    private final long[][] functions = new long[2][1000];
    private final boolean[] balanceAccounts = new boolean[10_000];

    /** Open addressing: codes by hash, and beside each its number and years. */
    private final byte[][] codes;

    private final int[] numbers;
    private final long[] years;
    /** The years in which the cost centre belongs to the entity whose entries these are. */
    private final long[] ownYears;

    PostingCodes(
            KostraCodes kostra,
            List<CostCentre> costCentres,
            Map<CostCentreCode, Integer> numberOf,
            EntityCode entity) {
        for (var accountClass : List.of(AccountClass.INVESTMENT, AccountClass.OPERATION)) {
            var valid = kostra.of(accountClass);
            fill(arts[accountClass.digit()], valid.arts());
            fill(functions[accountClass.digit()], valid.functions());
        }
        for (int account = 1000; account < balanceAccounts.length; account++) {
            balanceAccounts[account] =
                    kostra.chapterOf(Integer.toString(account)).isPresent();
        }
        int size = Integer.highestOneBit(Math.max(8, costCentres.size())) * 4;
        codes = new byte[size][];
        numbers = new int[size];
        years = new long[size];
        ownYears = new long[size];
        for (var costCentre : costCentres) {
            var code = costCentre.code().value().getBytes(StandardCharsets.US_ASCII);
            int slot = slot(code, 0, code.length);
            codes[slot] = code;
            numbers[slot] = Lookup.in(numberOf, costCentre.code());
            var valid = costCentre.valid();
            int to = valid.to().map(day -> day.getYear()).orElse(YearMask.LAST);
            long mask = YearMask.of(new YearRange(valid.from().getYear(), to));
            years[slot] |= mask;
            if (costCentre.entity().equals(entity)) ownYears[slot] |= mask;
        }
    }

    private static void fill(long[] masks, Map<String, YearRange> years) {
        years.forEach((code, range) -> masks[Integer.parseInt(code)] = YearMask.of(range));
    }

    boolean hasArt(int accountClass, int art, int year) {
        return YearMask.contains(arts[accountClass][art / 10], year);
    }

    boolean hasFunction(int accountClass, int function, int year) {
        return YearMask.contains(functions[accountClass][function], year);
    }

    /** Whether the four digits of a balance account begin with a chapter. */
    boolean isBalanceAccount(int account) {
        return balanceAccounts[account];
    }

    /** Where the cost centre with these bytes is found, or -1. */
    int costCentre(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        return codes[slot] == null ? -1 : slot;
    }

    int number(int costCentre) {
        return numbers[costCentre];
    }

    boolean isValid(int costCentre, int year) {
        return YearMask.contains(years[costCentre], year);
    }

    boolean isOwn(int costCentre, int year) {
        return YearMask.contains(ownYears[costCentre], year);
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
        int mask = codes.length - 1;
        int slot = (hash ^ (hash >>> 16)) & mask;
        while (codes[slot] != null && !Arrays.equals(codes[slot], 0, codes[slot].length, bytes, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
