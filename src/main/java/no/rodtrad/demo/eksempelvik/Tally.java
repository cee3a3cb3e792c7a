package no.rodtrad.demo.eksempelvik;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the events of the years come to, counted as they happen and by what they mean. In øre, signed as in the ledger:
 * expenditure, assets and use positive; income, debt and equity negative.
 */
final class Tally {

    /** The columns of a statement; the budgets add up from left to right. */
    enum Column {
        ORIGINAL,
        VOTED,
        REVISED,
        ACCOUNTS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One amount's place. */
    record Key(
            int year, Entity entity, Column column, Nature nature, String centre, String project, boolean internal) {}

    /** One balance's place. */
    record BalanceKey(int year, Entity entity, BalanceAccount account, boolean internal) {}

    private record CauseKey(int year, Entity entity, CapitalCause cause) {}

    private final Map<Key, Long> amounts = new LinkedHashMap<>();
    private final Map<BalanceKey, Long> balances = new LinkedHashMap<>();
    private final Map<BalanceKey, Long> openings = new LinkedHashMap<>();
    private final Map<CauseKey, Long> causes = new LinkedHashMap<>();
    private final Map<String, Long> funds = new TreeMap<>();

    void amount(int year, Column column, Item item, long ore) {
        amounts.merge(
                new Key(
                        year,
                        item.entity(),
                        column,
                        item.nature(),
                        item.centre(),
                        item.project(),
                        item.counterpart().isPresent()),
                ore,
                Math::addExact);
    }

    void balance(int year, Entity entity, BalanceAccount account, boolean internal, boolean opening, long ore) {
        var key = new BalanceKey(year, entity, account, internal);
        balances.merge(key, ore, Math::addExact);
        if (opening) openings.merge(key, ore, Math::addExact);
    }

    void cause(int year, Entity entity, CapitalCause cause, long ore) {
        causes.merge(new CauseKey(year, entity, cause), ore, Math::addExact);
    }

    /** Negative is more in the fund, as on its account. */
    void fund(int year, String fund, String what, long ore) {
        funds.merge(year + " " + fund + " " + what, ore, Math::addExact);
    }

    long sum(Predicate<Key> which) {
        return amounts.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long of(int year, Entity entity, Column column, Nature... natures) {
        var wanted = Set.of(natures);
        return sum(key -> key.year() == year
                && key.entity() == entity
                && key.column() == column
                && wanted.contains(key.nature()));
    }

    long closing(Predicate<BalanceKey> which) {
        return sumOf(balances, which);
    }

    long opening(Predicate<BalanceKey> which) {
        return sumOf(openings, which);
    }

    long closing(int year, Entity entity, BalanceAccount account) {
        return closing(key -> key.year() == year && key.entity() == entity && key.account() == account);
    }

    long cause(int year, Entity entity, CapitalCause cause) {
        return causes.getOrDefault(new CauseKey(year, entity, cause), 0L);
    }

    long fund(int year, String fund, String what) {
        return funds.getOrDefault(year + " " + fund + " " + what, 0L);
    }

    Map<Key, Long> amounts() {
        return Collections.unmodifiableMap(amounts);
    }

    Map<BalanceKey, Long> balances() {
        return Collections.unmodifiableMap(balances);
    }

    private static long sumOf(Map<BalanceKey, Long> map, Predicate<BalanceKey> which) {
        return map.entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
