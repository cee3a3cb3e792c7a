package no.rodtrad.statement.model.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Money;
import no.rodtrad.organisation.model.EntityCode;
import no.rodtrad.statement.model.form.Consolidation.Crossing;
import no.rodtrad.statement.model.form.Consolidation.Eliminated;
import no.rodtrad.statement.model.form.Consolidation.Parties;
import no.rodtrad.statement.model.form.Consolidation.Remainder;
import no.rodtrad.statement.model.form.EliminationPair.Kind;

/** Puts the accounts of several entities together, and takes out what they did with each other. */
public final class Consolidator {

    private static final Comparator<Dealing> ORDER = Comparator.comparing(Dealing::pair)
            .thenComparing(dealing -> dealing.parties().entities().toString())
            .thenComparing(dealing -> dealing.parties().counterparts().toString())
            .thenComparing(Dealing::accountClass);

    /** The two sides of a pair, in one class when the pair is of running costs. */
    private record Dealing(String pair, Parties parties, String accountClass) {}

    /** A sum of a pair that may be with any of several. */
    private record Shared(SumPart part, Set<EntityCode> counterparts) {}

    /** The sums on each side of a dealing. */
    private static final class Sides {
        final List<SumPart> a = new ArrayList<>();
        final List<SumPart> b = new ArrayList<>();

        static Money total(List<SumPart> side) {
            return Money.sum(side.stream().map(SumPart::amount).toList());
        }

        static long entries(List<SumPart> side) {
            return side.stream().mapToLong(SumPart::entries).sum();
        }

        List<SumPart> both() {
            var both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }

        Money in(AccountClass accountClass) {
            return total(both().stream()
                    .filter(part -> part.sum().accountClass() == accountClass)
                    .toList());
        }

        /** The lowest class on the first side that has any, whatever their order. */
        AccountClass firstClass() {
            return (a.isEmpty() ? b : a)
                    .stream()
                            .map(part -> part.sum().accountClass())
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
        }

        boolean comeToNothing() {
            return total(both()).isZero();
        }
    }

    private final List<EliminationPair> pairs;
    private final TreeMap<String, EliminationPair> pairById = new TreeMap<>();
    private final List<CounterpartRule> rules;
    private final int year;
    private final Set<EntityCode> entities = new HashSet<>();
    private final TreeMap<Dealing, Sides> dealings = new TreeMap<>(ORDER);
    private final TreeMap<String, List<Shared>> shared = new TreeMap<>();
    private final List<AccountSum> unknown = new ArrayList<>();
    private final List<Eliminated> eliminated = new ArrayList<>();
    private final List<Remainder> remainders = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<AccountSum> corrections = new ArrayList<>();

    private Consolidator(List<EliminationPair> pairs, List<CounterpartRule> rules, int year) {
        this.pairs = pairs;
        for (var pair : pairs) pairById.put(pair.id(), pair);
        this.rules = rules;
        this.year = year;
    }

    /** Consolidates where no account below a chapter is known. */
    public static Consolidation consolidate(
            List<EliminationPair> pairs, List<CounterpartRule> rules, int year, List<AccountSum> sums) {
        return consolidate(pairs, rules, year, sums, List.of());
    }

    /**
     * Consolidates one column of one year.
     *
     * @param sums of every entity that is put together, in all classes
     * @param rules whom an entity dealt with, where that does not follow from there being only one other
     * @param locals what the import knows of accounts below the chapters of {@code sums}. Without them a chapter that
     *     rules divide between several counterparts is compared for all of these together
     */
    public static Consolidation consolidate(
            List<EliminationPair> pairs,
            List<CounterpartRule> rules,
            int year,
            List<AccountSum> sums,
            List<LocalSum> locals) {
        return new Consolidator(pairs, rules, year).run(SumPart.of(sums, locals));
    }

    private Consolidation run(List<SumPart> parts) {
        parts.forEach(part -> entities.add(part.sum().entity()));
        parts.forEach(this::sort);
        shared.forEach(this::putTogether);
        var taken = new HashSet<SumPart>();
        dealings.forEach((dealing, sides) -> {
            var pair = pair(dealing.pair());
            if (sides.comeToNothing() || pair.kind() == Kind.MEMORANDUM && isOfOne(dealing)) {
                takeOut(pair, dealing.parties(), sides);
                taken.addAll(sides.both());
            } else {
                remainders.add(new Remainder(
                        pair,
                        sides.firstClass(),
                        dealing.parties(),
                        Sides.total(sides.a),
                        Sides.total(sides.b),
                        Sides.entries(sides.a),
                        Sides.entries(sides.b)));
            }
        });
        var left = new ArrayList<>(SumPart.together(
                parts.stream().filter(part -> !taken.contains(part)).toList()));
        left.addAll(corrections);
        return new Consolidation(left, eliminated, remainders, unknown, crossings);
    }

    private static boolean isOfOne(Dealing dealing) {
        return dealing.parties().entities().equals(dealing.parties().counterparts());
    }

    private void takeOut(EliminationPair pair, Parties parties, Sides sides) {
        // What comes to nothing because nothing was posted is no elimination.
        if (sides.both().stream().allMatch(part -> part.amount().isZero())) return;
        var counter = new ArrayList<AccountSum>();
        if (pair.kind() == Kind.MEMORANDUM) {
            for (var part : sides.both()) counter.add(counter(pair, part));
            corrections.addAll(counter);
        }
        eliminated.add(new Eliminated(
                pair,
                sides.firstClass(),
                parties,
                sides.a.stream().map(SumPart::asSum).toList(),
                sides.b.stream().map(SumPart::asSum).toList(),
                counter.stream().map(AccountSum::negated).toList()));
        if (pair.kind() != Kind.MEMORANDUM && !sides.in(AccountClass.OPERATION).isZero()) {
            crossings.add(
                    new Crossing(pair, parties, sides.in(AccountClass.OPERATION), sides.in(AccountClass.INVESTMENT)));
        }
    }

    /** The counter account holds other things too, so only as much of it goes as the account itself had. */
    private static AccountSum counter(EliminationPair pair, SumPart part) {
        var counter = pair.b().getFirst().accounts().getFirst().from();
        return new AccountSum(
                part.sum().entity(),
                AccountClass.BALANCE_SHEET,
                counter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                part.amount(),
                0,
                part.sum().origin());
    }

    private void sort(SumPart part) {
        if (ruled(part)) return;
        for (var pair : pairs) {
            if (pair.onlyByRule() || !takes(pair, part)) continue;
            var other = pair.kind() == Kind.MEMORANDUM
                    ? Optional.of(part.sum().entity())
                    : onlyOther(part.sum().entity());
            if (other.isPresent()) {
                add(pair, part, other.get());
            } else if (entities.size() > 1 && !part.amount().isZero()) {
                unknown.add(part.asSum());
            }
            return;
        }
    }

    /** Whether a rule says whom it was with, or between whom. */
    private boolean ruled(SumPart part) {
        var sure = first(rule -> takes(pair(rule.pair()), part) && rule.fits(part.sum(), part.digits(), year));
        if (sure.isPresent()) {
            // Who is not among those that are put together is outside, whatever the rule says.
            if (entities.contains(sure.get().counterpart())) {
                add(pair(sure.get().pair()), part, sure.get().counterpart());
            }
            return true;
        }
        var possible = rules.stream()
                .filter(rule -> takes(pair(rule.pair()), part) && rule.mayFit(part.sum(), part.digits(), year))
                .toList();
        if (possible.isEmpty()) return false;
        var pair = pair(possible.getFirst().pair());
        var counterparts = new HashSet<EntityCode>();
        for (var rule : possible) if (rule.pair().equals(pair.id())) counterparts.add(rule.counterpart());
        if (counterparts.size() == 1) {
            var only = counterparts.iterator().next();
            if (entities.contains(only)) add(pair, part, only);
        } else if (pair.kind() == Kind.BALANCE && entities.containsAll(counterparts)) {
            shared.computeIfAbsent(pair.id(), _ -> new ArrayList<>()).add(new Shared(part, counterparts));
        } else if (!part.amount().isZero()) {
            unknown.add(part.asSum());
        }
        return true;
    }

    private Optional<CounterpartRule> first(Predicate<CounterpartRule> which) {
        return rules.stream().filter(which).findFirst();
    }

    /** The counter account of memorandum accounts is no side of its own. */
    private boolean takes(EliminationPair pair, SumPart part) {
        return pair.isA(part.sum(), year) || pair.kind() != Kind.MEMORANDUM && pair.isB(part.sum(), year);
    }

    private Optional<EntityCode> onlyOther(EntityCode entity) {
        if (entities.size() != 2) return Optional.empty();
        return entities.stream().filter(each -> !each.equals(entity)).findFirst();
    }

    private void add(EliminationPair pair, SumPart part, EntityCode counterpart) {
        var own = part.sum().entity();
        // Both sides of a memorandum stand on the same account, so the names decide which is the first.
        boolean a = pair.kind() == Kind.MEMORANDUM ? own.compareTo(counterpart) <= 0 : pair.isA(part.sum(), year);
        var parties = new Parties(List.of(a ? own : counterpart), List.of(a ? counterpart : own));
        var inClass = pair.kind() == Kind.RUNNING ? part.sum().accountClass().name() : "";
        sides(new Dealing(pair.id(), parties, inClass), a).add(part);
    }

    private List<SumPart> sides(Dealing dealing, boolean a) {
        var sides = dealings.computeIfAbsent(dealing, _ -> new Sides());
        return a ? sides.a : sides.b;
    }

    /** Whoever shares a sum that cannot be divided is compared with all the others who do. */
    private void putTogether(String pairId, List<Shared> all) {
        var groups = new ArrayList<Set<EntityCode>>();
        for (var each : all) {
            var group = new HashSet<>(each.counterparts());
            group.add(each.part().sum().entity());
            groups.removeIf(other -> {
                boolean meets = other.stream().anyMatch(group::contains);
                if (meets) group.addAll(other);
                return meets;
            });
            groups.add(group);
        }
        var pair = pair(pairId);
        for (var group : groups) {
            var sides = new Sides();
            dealings.entrySet().removeIf(entry -> {
                var parties = entry.getKey().parties();
                if (!entry.getKey().pair().equals(pairId)
                        || !group.containsAll(parties.entities())
                        || !group.containsAll(parties.counterparts())) return false;
                sides.a.addAll(entry.getValue().a);
                sides.b.addAll(entry.getValue().b);
                return true;
            });
            for (var each : all) {
                if (!group.contains(each.part().sum().entity())) continue;
                (pair.isA(each.part().sum(), year) ? sides.a : sides.b).add(each.part());
            }
            dealings.put(
                    new Dealing(
                            pairId, new Parties(owners(sides.a, sides.b, group), owners(sides.b, sides.a, group)), ""),
                    sides);
        }
    }

    /** Who posted on a side; where nobody did, who should have. */
    private static List<EntityCode> owners(List<SumPart> side, List<SumPart> other, Set<EntityCode> group) {
        var owners = new TreeSet<EntityCode>();
        side.forEach(part -> owners.add(part.sum().entity()));
        if (owners.isEmpty()) {
            owners.addAll(group);
            other.forEach(part -> owners.remove(part.sum().entity()));
        }
        return List.copyOf(owners);
    }

    private EliminationPair pair(String id) {
        return Lookup.in(pairById, id);
    }
}
