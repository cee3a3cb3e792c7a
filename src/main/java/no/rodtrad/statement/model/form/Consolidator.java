package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.Consolidation.Eliminated;
import no.rodtrad.statement.model.form.Consolidation.Remainder;
import no.rodtrad.statement.model.form.EliminationPair.Kind;

/** Puts the accounts of several entities together, and takes out what they did with each other. */
public final class Consolidator {

    /** The two sides of a pair between two entities, in one class when the pair is of running costs. */
    private record Dealing(String pair, EntityCode entity, EntityCode counterpart, String accountClass) {}

    /** The sums on each side of a dealing. */
    private static final class Sides {
        final List<AccountSum> a = new ArrayList<>();
        final List<AccountSum> b = new ArrayList<>();

        Money total(List<AccountSum> side) {
            return Money.sum(side.stream().map(AccountSum::amount).toList());
        }

        /** The lowest class on the first side that has any, whatever their order. */
        AccountClass firstClass() {
            return (a.isEmpty() ? b : a)
                    .stream()
                            .map(AccountSum::accountClass)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
        }

        boolean comeToNothing() {
            return total(a).plus(total(b)).isZero();
        }
    }

    private final List<EliminationPair> pairs;
    private final TreeMap<String, EliminationPair> pairById = new TreeMap<>();
    private final List<CounterpartRule> rules;
    private final int year;
    private final List<AccountSum> unknown = new ArrayList<>();
    private final TreeMap<Dealing, Sides> dealings = new TreeMap<>(Comparator.comparing(Dealing::pair)
            .thenComparing(Dealing::entity)
            .thenComparing(Dealing::counterpart)
            .thenComparing(Dealing::accountClass));

    private Consolidator(List<EliminationPair> pairs, List<CounterpartRule> rules, int year) {
        this.pairs = pairs;
        for (var pair : pairs) pairById.put(pair.id(), pair);
        this.rules = rules;
        this.year = year;
    }

    /**
     * Consolidates one column of one year.
     *
     * @param sums of every entity that is put together, in all classes
     * @param rules whom an entity dealt with, where that does not follow from there being only one other
     */
    public static Consolidation consolidate(
            List<EliminationPair> pairs, List<CounterpartRule> rules, int year, List<AccountSum> sums) {
        return new Consolidator(pairs, rules, year).run(sums);
    }

    private Consolidation run(List<AccountSum> sums) {
        var entities = new HashSet<EntityCode>();
        sums.forEach(sum -> entities.add(sum.entity()));
        for (var sum : sums) sort(sum, entities);
        var taken = new IdentityHashMap<AccountSum, Boolean>();
        var corrections = new ArrayList<AccountSum>();
        var eliminated = new ArrayList<Eliminated>();
        var remainders = new ArrayList<Remainder>();
        dealings.forEach((dealing, sides) -> {
            var pair = pair(dealing.pair());
            if (pair.kind() == Kind.MEMORANDUM) {
                takeOutMemorandum(pair, dealing, sides, taken, corrections, eliminated);
            } else if (sides.comeToNothing()) {
                sides.a.forEach(sum -> taken.put(sum, true));
                sides.b.forEach(sum -> taken.put(sum, true));
                eliminated.add(new Eliminated(
                        pair,
                        dealing.entity(),
                        dealing.counterpart(),
                        sides.total(sides.a).abs()));
            } else {
                remainders.add(new Remainder(
                        pair,
                        sides.firstClass(),
                        dealing.entity(),
                        dealing.counterpart(),
                        sides.total(sides.a),
                        sides.total(sides.b)));
            }
        });
        var left = new ArrayList<AccountSum>();
        for (var sum : sums) if (!taken.containsKey(sum)) left.add(sum);
        left.addAll(corrections);
        return new Consolidation(left, eliminated, remainders, unknown);
    }

    private void sort(AccountSum sum, Set<EntityCode> entities) {
        var ruled = rules.stream()
                .filter(rule -> rule.fits(sum, year))
                .filter(rule ->
                        pair(rule.pair()).isA(sum, year) || pair(rule.pair()).isB(sum, year))
                .findFirst();
        if (ruled.isPresent()) {
            // Who is not among those that are put together is outside, whatever the rule says.
            if (entities.contains(ruled.get().counterpart())) {
                add(pair(ruled.get().pair()), sum, ruled.get().counterpart());
            }
            return;
        }
        for (var pair : pairs) {
            if (pair.onlyByRule() || !pair.isA(sum, year) && !pair.isB(sum, year)) continue;
            if (pair.kind() == Kind.MEMORANDUM) {
                add(pair, sum, sum.entity());
                return;
            }
            var other = onlyOther(sum.entity(), entities);
            if (other.isPresent()) {
                add(pair, sum, other.get());
            } else if (entities.size() > 1 && !sum.amount().isZero()) {
                unknown.add(sum);
            }
            return;
        }
    }

    private static Optional<EntityCode> onlyOther(EntityCode entity, Set<EntityCode> entities) {
        if (entities.size() != 2) return Optional.empty();
        return entities.stream().filter(each -> !each.equals(entity)).findFirst();
    }

    private void add(EliminationPair pair, AccountSum sum, EntityCode counterpart) {
        var inClass = pair.kind() == Kind.RUNNING ? sum.accountClass().name() : "";
        boolean a = pair.isA(sum, year);
        var dealing = new Dealing(pair.id(), a ? sum.entity() : counterpart, a ? counterpart : sum.entity(), inClass);
        var sides = dealings.computeIfAbsent(dealing, each -> new Sides());
        (a ? sides.a : sides.b).add(sum);
    }

    /** The counter account holds other things too, so only as much of it goes as the account itself had. */
    private static void takeOutMemorandum(
            EliminationPair pair,
            Dealing dealing,
            Sides sides,
            IdentityHashMap<AccountSum, Boolean> taken,
            List<AccountSum> corrections,
            List<Eliminated> eliminated) {
        if (sides.a.isEmpty()) return;
        var amount = sides.total(sides.a);
        sides.a.forEach(sum -> taken.put(sum, true));
        eliminated.add(new Eliminated(pair, dealing.entity(), dealing.counterpart(), amount.abs()));
        var counter = pair.b().getFirst().accounts().getFirst().from();
        corrections.add(new AccountSum(
                dealing.entity(),
                AccountClass.BALANCE_SHEET,
                counter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                amount,
                0,
                sides.a.getFirst().origin()));
    }

    private EliminationPair pair(String id) {
        return Lookup.in(pairById, id);
    }
}
