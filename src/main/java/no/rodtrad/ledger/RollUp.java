package no.rodtrad.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds entries up by account while they pass: year, class, cost centre, art, function, and project of investments. */
final class RollUp {

    /**
     * Where sums belong: a cost centre, in investments a cost centre and a project, or the balance sheet.
     *
     * @param costCentre 0 on the balance sheet
     * @param project empty when there is none, and outside investments
     * @param opening whether it is what the year began with, which only the balance sheet has
     */
    record Head(int year, int accountClass, int costCentre, String project, boolean opening) {}

    /** The accounts of one place, in order, and beside each what it adds up to. */
    static final class Parts {

        int count;
        int[] arts = new int[16];
        int[] functions = new int[16];
        long[] amounts = new long[16];
        int[] entries = new int[16];

        private void add(int art, int function, long amount, int entriesOfArt) {
            if (count == arts.length) {
                arts = Arrays.copyOf(arts, 2 * count);
                functions = Arrays.copyOf(functions, 2 * count);
                amounts = Arrays.copyOf(amounts, 2 * count);
                entries = Arrays.copyOf(entries, 2 * count);
            }
            arts[count] = art;
            functions[count] = function;
            amounts[count] = amount;
            entries[count++] = entriesOfArt;
        }
    }

    /** Takes the sums of each place, sorted by class, year and cost centre. */
    interface Sink {
        void total(Head head, Parts parts);
    }

    /** Where money is used: in investments a cost centre and a project, else a cost centre. */
    private record Place(int costCentre, String project) {}

    private static final int INVESTMENT = 0;
    private static final int BALANCE_SHEET = 2;

    /** No key has both bits of the class set. */
    private static final long FREE = -1;

    /** Bits from the right: 4 unused, 10 of function, 14 of art, 28 of place, 6 of year, 2 of class. */
    private static final int FUNCTION = 4;

    private static final int ART = 14;
    private static final int PLACE = 28;
    private static final int YEAR = 56;
    private static final int CLASS = 62;

    /** On the balance sheet, which has no cost centre, the place says whether it is the opening balance. */
    private static final int OPENING = 1;

    private final Map<Place, Integer> projectPlaces = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private long[] keys = filled(1 << 14);
    private long[] amounts = new long[1 << 14];
    private int[] entries = new int[1 << 14];
    private int used;

    /** @throws ArithmeticException when a sum is beyond what a number here can hold */
    void add(Posting row) {
        int place = switch (row.accountClass) {
            case INVESTMENT -> projectPlace(row);
            case BALANCE_SHEET -> row.period == 0 ? OPENING : 0;
            default -> row.costCentre;
        };
        long key = (long) row.accountClass << CLASS
                | (long) (row.year - YearMask.FIRST) << YEAR
                | (long) place << PLACE
                | (long) row.art << ART
                | (long) (row.function + 1) << FUNCTION;
        add(key, row.amountOre);
    }

    void addTo(Sink sink) {
        var sorted = new long[used];
        int count = 0;
        for (long key : keys) if (key != FREE) sorted[count++] = key;
        Arrays.sort(sorted);
        var parts = new Parts();
        for (int i = 0; i < used; i++) {
            long key = sorted[i];
            int slot = slot(key);
            int art = (int) (key >>> ART) & (1 << PLACE - ART) - 1;
            int function = Math.max(0, ((int) (key >>> FUNCTION) & 1023) - 1);
            parts.add(art, function, amounts[slot], entries[slot]);
            if (i + 1 < used && sorted[i + 1] >>> PLACE == key >>> PLACE) continue;
            sink.total(head(key), parts);
            parts.count = 0;
        }
    }

    private Head head(long key) {
        int year = (int) (key >>> YEAR & 63) + YearMask.FIRST;
        int place = (int) (key >>> PLACE) & (1 << YEAR - PLACE) - 1;
        return switch ((int) (key >>> CLASS)) {
            case INVESTMENT -> {
                var used = places.get(place);
                yield new Head(year, INVESTMENT, used.costCentre(), used.project(), false);
            }
            case BALANCE_SHEET -> new Head(year, BALANCE_SHEET, 0, "", place == OPENING);
            default -> new Head(year, (int) (key >>> CLASS), place, "", false);
        };
    }

    /** Investments are few, so an object for each of their lines is no matter. */
    private int projectPlace(Posting row) {
        var project =
                new String(row.bytes, row.projectStart, row.projectEnd - row.projectStart, StandardCharsets.UTF_8);
        return projectPlaces.computeIfAbsent(new Place(row.costCentre, project), place -> {
            places.add(place);
            return places.size() - 1;
        });
    }

    private void add(long key, long amountOre) {
        int slot = slot(key);
        if (keys[slot] == FREE) {
            keys[slot] = key;
            if (++used > keys.length / 2) {
                grow();
                slot = slot(key);
            }
        }
        amounts[slot] = Math.addExact(amounts[slot], amountOre);
        entries[slot]++;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != FREE && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldAmounts = amounts;
        var oldEntries = entries;
        keys = filled(oldKeys.length * 2);
        amounts = new long[keys.length];
        entries = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == FREE) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            amounts[slot] = oldAmounts[i];
            entries[slot] = oldEntries[i];
        }
    }

    private static long[] filled(int length) {
        var keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
