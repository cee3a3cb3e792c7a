package no.rodtrad.demo.eksempelvik;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.kernel.Lookup;

/** The full-cost services: what the fees bring and what the service costs, and what is carried from year to year. */
public final class SelfCost {

    /** A surplus or deficit must be gone this many years after the year it came from. */
    static final int YEARS = 5;

    /**
     * One service in one year, in øre. Fees, surplus and what is owed to the payers are positive.
     *
     * @param operating cost of the service in the operating accounts, without depreciation
     * @param indirect share of common costs
     * @param capitalInterest calculated on the assets; no entry has it
     * @param interest on the average of opening and closing before interest
     */
    public record Year(
            String service,
            int year,
            long fees,
            long operating,
            long indirect,
            long depreciation,
            long capitalInterest,
            long result,
            long opening,
            BigDecimal rate,
            long interest,
            long closing) {}

    /** What is left at the end of a year of what came from another. */
    public record Layer(String service, int year, int origin, long opening, long closing, int lastYear) {}

    /** A movement of the fund of a service with a surplus; positive is more in the fund. */
    record Movement(String service, long ore) {}

    /** @param results planned, by year */
    record Service(String name, String centre, String function, long assetBase, Map<Integer, Long> results) {}

    private final List<Service> services;
    private final TreeMap<String, TreeMap<Integer, Long>> layers = new TreeMap<>();
    private final List<Year> years = new ArrayList<>();
    private final List<Layer> history = new ArrayList<>();
    private final Rates rates;

    SelfCost(BookFacts facts) {
        this.services = facts.services();
        this.rates = facts.interest().selfCost();
        for (var origin : facts.origins()) {
            layers.computeIfAbsent(origin.service(), _ -> new TreeMap<>()).put(origin.year(), origin.ore());
        }
    }

    List<Year> years() {
        return List.copyOf(years);
    }

    List<Layer> history() {
        return List.copyOf(history);
    }

    /** Counts a year from what the service's own cells come to. */
    List<Movement> run(int year, List<OperatingCell> cells) {
        var movements = new ArrayList<Movement>();
        for (var service : services) {
            long result = Lookup.in(service.results(), year);
            var open = layers.computeIfAbsent(service.name(), _ -> new TreeMap<>());
            long opening = sum(open);
            long interest = rates.onAverage(opening, opening + result, year);
            carry(service.name(), year, open, result, interest);
            long closing = sum(open);
            long fees = -of(cells, service.centre(), Nature.SALE);
            long operating = of(cells, service.centre(), Nature.PAY, Nature.SOCIAL, Nature.PURCHASE);
            long depreciation = cells.stream()
                    .filter(cell -> cell.item().nature() == Nature.DEPRECIATION
                            && cell.item().function().equals(service.function()))
                    .mapToLong(OperatingCell::accountsOre)
                    .sum();
            long capitalInterest = rates.ofYear(service.assetBase(), year);
            years.add(new Year(
                    service.name(),
                    year,
                    fees,
                    operating,
                    fees - operating - depreciation - capitalInterest - result,
                    depreciation,
                    capitalInterest,
                    result,
                    opening,
                    rates.in(year, 1),
                    interest,
                    closing));
            movements.add(new Movement(service.name(), Math.max(closing, 0) - Math.max(opening, 0)));
        }
        return movements;
    }

    /** The result is carried first, then the interest, which belongs to the year itself. */
    private void carry(String service, int year, TreeMap<Integer, Long> open, long result, long interest) {
        var before = new TreeMap<>(open);
        for (long addition : new long[] {result, interest}) use(open, year, addition);
        open.forEach((origin, closing) -> history.add(
                new Layer(service, year, origin, before.getOrDefault(origin, 0L), closing, origin + YEARS)));
        open.values().removeIf(ore -> ore == 0);
    }

    /** The oldest of the other sign is used first; what is left over comes from this year. */
    private static void use(TreeMap<Integer, Long> open, int year, long addition) {
        long left = addition;
        for (var origin : List.copyOf(open.keySet())) {
            long layer = Lookup.in(open, origin);
            if (Long.signum(layer) * Long.signum(left) >= 0) continue;
            long used = Math.min(Math.abs(layer), Math.abs(left)) * Long.signum(left);
            open.put(origin, layer + used);
            left -= used;
        }
        if (left != 0) open.merge(year, left, Math::addExact);
    }

    private static long of(List<OperatingCell> cells, String centre, Nature... natures) {
        var wanted = Set.of(natures);
        return cells.stream()
                .filter(cell -> cell.item().centre().equals(centre)
                        && wanted.contains(cell.item().nature()))
                .mapToLong(OperatingCell::accountsOre)
                .sum();
    }

    private static long sum(TreeMap<Integer, Long> layers) {
        return layers.values().stream().mapToLong(Long::longValue).sum();
    }
}
