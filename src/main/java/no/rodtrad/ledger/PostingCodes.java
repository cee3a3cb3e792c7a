package no.rodtrad.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.CostCentreCode;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.chart.model.YearRange;
import no.rodtrad.kernel.Lookup;

/** The chart of accounts laid out for look-ups by bytes and small numbers. */
final class PostingCodes {

    /** Years of each art by its three digits. */
    private final long[] arts = new long[1000];

    private final long[] functions = new long[1000];
    private final boolean[] chapters = new boolean[100];

    /** Open addressing: codes by hash, and beside each its number and years. */
    private final byte[][] codes;

    private final int[] numbers;
    private final long[] years;

    PostingCodes(KostraCodes kostra, List<CostCentre> costCentres, Map<CostCentreCode, Integer> numberOf) {
        kostra.arts().forEach((code, range) -> arts[Integer.parseInt(code)] = YearMask.of(range));
        kostra.functions().forEach((code, range) -> functions[Integer.parseInt(code)] = YearMask.of(range));
        for (int chapter = 10; chapter < 100; chapter++) chapters[chapter] = kostra.hasChapter("0" + chapter);
        int size = Integer.highestOneBit(Math.max(8, costCentres.size())) * 4;
        codes = new byte[size][];
        numbers = new int[size];
        years = new long[size];
        for (var costCentre : costCentres) {
            var code = costCentre.code().value().getBytes(StandardCharsets.US_ASCII);
            int slot = slot(code, 0, code.length);
            codes[slot] = code;
            numbers[slot] = Lookup.in(numberOf, costCentre.code());
            var valid = costCentre.valid();
            int to = valid.to().map(day -> day.getYear()).orElse(YearMask.LAST);
            years[slot] |= YearMask.of(new YearRange(valid.from().getYear(), to));
        }
    }

    boolean hasArt(int art, int year) {
        return YearMask.contains(arts[art / 10], year);
    }

    boolean hasFunction(int function, int year) {
        return YearMask.contains(functions[function], year);
    }

    /** The chapter of a balance account is its second and third digit. */
    boolean hasChapter(int account) {
        return chapters[account / 10 % 100];
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
