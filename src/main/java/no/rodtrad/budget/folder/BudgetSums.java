package no.rodtrad.budget.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.chart.model.CostCentre;
import no.rodtrad.chart.model.KostraCodes;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.Money;
import no.rodtrad.kernel.Origin;
import no.rodtrad.ledger.CsvHeader;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;
import no.rodtrad.organisation.model.BudgetAreaCode;
import no.rodtrad.organisation.model.EntityCode;

/**
 * Adds up {@code budget.csv} without taking it in, as fast as the lines can be read. At the first line that it does not
 * know for certain to be good it gives up; then the careful reader says what is wrong.
 */
final class BudgetSums {

    /** The budget of one year. */
    record Sums(List<AccountSum> original, List<AccountSum> revised) {}

    private static final int YEAR = 1;
    private static final int KIND = 2;
    private static final int CASE = 3;
    private static final int ART = 4;
    private static final int FUNCTION = 5;
    private static final int COST_CENTRE = 6;
    private static final int AMOUNT = 8;

    /** No account has this number. */
    private static final long FREE = -1;

    private record Key(String art, String function, String area) {}

    private final KostraCodes kostra;
    private final Map<Integer, CostCentre> costCentres = new HashMap<>();
    private final int year;
    private final Set<String> cases = new HashSet<>();

    /** Open addressing by year, art, function and cost centre: original, and all changes. */
    private long[] keys = new long[1 << 16];

    private long[] original = new long[1 << 16];
    private long[] changes = new long[1 << 16];
    private int used;

    BudgetSums(KostraCodes kostra, List<CostCentre> costCentres, FiscalYear year) {
        this.kostra = kostra;
        this.year = year.value();
        for (var each : costCentres) {
            var code = each.code().value();
            if (code.length() == 6 && code.chars().allMatch(Character::isDigit)) {
                this.costCentres.put(Integer.parseInt(code), each);
            }
        }
        Arrays.fill(keys, FREE);
    }

    /** The sums; empty when a line is of a kind that the careful reader has to judge. */
    Optional<Sums> read(Path file, List<String> header) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var lines = new CsvLines(in, header.size());
            var problems = new ProblemList("");
            if (!CsvHeader.isAsExpected(lines, header, List.of(), problems)) return Optional.empty();
            while (lines.next()) {
                if (!CsvHeader.isWhole(lines, header.size(), problems) || !add(lines)) return Optional.empty();
            }
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
        return sums();
    }

    private boolean add(CsvLines lines) {
        int lineYear = lines.digits(YEAR);
        int art = lines.digits(ART);
        int function = lines.digits(FUNCTION);
        int costCentre = lines.digits(COST_CENTRE);
        boolean plain = lines.length(YEAR) == 4
                && lines.length(ART) == 4
                && lines.length(FUNCTION) == 3
                && lines.length(COST_CENTRE) == 6
                && lines.length(KIND) == 1
                && lines.length(CASE) > 0
                && lines.length(AMOUNT) > 0;
        if (!plain || lineYear < 1990 || lineYear > 2053 || art < 0 || function < 0 || costCentre < 0) return false;
        byte kind = lines.first(KIND);
        if (kind != 'O' && kind != 'J' || !hasCase(lines.text(CASE))) return false;
        long amount = amount(lines);
        if (amount == Long.MIN_VALUE) return false;
        long key = (((lineYear - 1990) * 10_000L + art) * 1000 + function) * 1_000_000 + costCentre;
        int slot = slot(key);
        if (keys[slot] == FREE) {
            if (++used > keys.length / 2) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        if (kind == 'O') {
            original[slot] = Math.addExact(original[slot], amount);
        } else {
            changes[slot] = Math.addExact(changes[slot], amount);
        }
        return true;
    }

    private boolean hasCase(String text) {
        if (cases.contains(text)) return true;
        return BudgetCase.isCaseNumber(text) && cases.add(text);
    }

    /** The amount, or the smallest number there is when it is none. */
    private static long amount(CsvLines lines) {
        boolean negative = lines.first(AMOUNT) == '-';
        var text = lines.text(AMOUNT);
        int from = negative ? 1 : 0;
        if (text.length() == from || text.length() > 18) return Long.MIN_VALUE;
        long amount = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return Long.MIN_VALUE;
            amount = 10 * amount + digit;
        }
        return negative ? -amount : amount;
    }

    private Optional<Sums> sums() {
        var first = new LinkedHashMap<Key, Long>();
        var all = new LinkedHashMap<Key, Long>();
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] == FREE) continue;
            long key = keys[slot];
            int costCentre = (int) (key % 1_000_000);
            int function = (int) (key / 1_000_000 % 1000);
            int art = (int) (key / 1_000_000_000L % 10_000);
            int ofYear = (int) (key / 10_000_000_000_000L) + 1990;
            var centre = costCentres.get(costCentre);
            var operation = kostra.operation();
            var written = new Key(
                    digits(art / 10),
                    digits(function),
                    centre == null ? "" : centre.area().value());
            boolean known = centre != null
                    && centre.valid().contains(new FiscalYear(ofYear).lastDay())
                    && operation.hasArt(written.art(), ofYear)
                    && operation.hasFunction(written.function(), ofYear);
            if (!known) return Optional.empty();
            if (ofYear != year) continue;
            first.merge(written, original[slot], Math::addExact);
            all.merge(written, Math.addExact(original[slot], changes[slot]), Math::addExact);
        }
        return Optional.of(new Sums(sums(first), sums(all)));
    }

    private List<AccountSum> sums(Map<Key, Long> amounts) {
        var sums = new ArrayList<AccountSum>(amounts.size());
        var areas = new HashMap<String, BudgetAreaCode>();
        for (var centre : costCentres.values()) areas.put(centre.area().value(), centre.area());
        amounts.forEach((key, amount) -> sums.add(new AccountSum(
                EntityCode.TREASURY,
                AccountClass.OPERATION,
                key.art(),
                Optional.of(key.function()),
                Optional.ofNullable(areas.get(key.area())),
                Optional.empty(),
                Money.ore(amount),
                1,
                Origin.PUBLISHED)));
        return List.copyOf(sums);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != FREE && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldOriginal = original;
        var oldChanges = changes;
        keys = new long[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        original = new long[keys.length];
        changes = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == FREE) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            original[slot] = oldOriginal[i];
            changes[slot] = oldChanges[i];
        }
    }

    private static String digits(int code) {
        return "" + (char) ('0' + code / 100) + (char) ('0' + code / 10 % 10) + (char) ('0' + code % 10);
    }
}
