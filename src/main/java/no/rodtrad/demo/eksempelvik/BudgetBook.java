package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.eksempelvik.Tally.Column;
import no.rodtrad.demo.money.BudgetBatch;
import no.rodtrad.demo.money.BudgetKind;
import no.rodtrad.demo.money.BudgetLine;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.kernel.Origin;

/** The budget of one year while it is made: the original budget and each adjustment, tallied as they are decided. */
final class BudgetBook {

    /** How a batch was decided. */
    record Case(
            String key, BudgetKind kind, String round, String decidedBy, String number, LocalDate date, String what) {

        /** The same decision in a year that it reaches. */
        Case in(int year) {
            return new Case(year + "-" + key, kind, round, decidedBy, number, date, what);
        }
    }

    private final int year;
    private final Tally tally;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private final Map<String, Map<Item, Long>> lines = new LinkedHashMap<>();
    private final Map<Item, Long> revised = new LinkedHashMap<>();

    BudgetBook(int year, Tally tally) {
        this.year = year;
        this.tally = tally;
    }

    int year() {
        return year;
    }

    void open(Case decided) {
        cases.put(decided.key(), decided);
        lines.put(decided.key(), new LinkedHashMap<>());
    }

    /** Adds to a line of a batch. */
    void add(String key, Item item, long ore) {
        if (ore == 0) return;
        Lookup.in(lines, key).merge(item, ore, Math::addExact);
        revised.merge(item, ore, Math::addExact);
        var first = switch (Lookup.in(cases, key).kind()) {
            case ORIGINAL -> Column.ORIGINAL;
            case VOTED, REAPPROPRIATION -> Column.VOTED;
            default -> Column.REVISED;
        };
        for (var column : Column.values()) {
            boolean counts = column != Column.ACCOUNTS && column.ordinal() >= first.ordinal();
            if (counts) tally.amount(year, column, item, ore);
        }
    }

    long revised(Item item) {
        return revised.getOrDefault(item, 0L);
    }

    /** The lines of a batch, in the order they came. */
    Map<Item, Long> lines(String key) {
        return Collections.unmodifiableMap(Lookup.in(lines, key));
    }

    /** What a batch lacks to be in balance in an entity and a class; positive is too much expenditure. */
    long imbalance(String key, Entity entity, boolean investment) {
        return Lookup.in(lines, key).entrySet().stream()
                .filter(each -> each.getKey().entity() == entity
                        && each.getKey().nature().isInvestment() == investment)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    List<BudgetBatch> batches() {
        var made = new ArrayList<BudgetBatch>();
        for (var decided : cases.values()) {
            var entries = Lookup.in(lines, decided.key()).entrySet().stream()
                    .filter(each -> each.getValue() != 0)
                    .map(each -> line(each.getKey(), each.getValue()))
                    .toList();
            if (entries.isEmpty()) continue;
            made.add(new BudgetBatch(
                    decided.key(),
                    year,
                    decided.kind(),
                    decided.round(),
                    decided.decidedBy(),
                    decided.number(),
                    decided.date(),
                    "printed",
                    decided.date(),
                    decided.what(),
                    Origin.GENERATED,
                    entries));
        }
        return made;
    }

    private static BudgetLine line(Item item, long ore) {
        return new BudgetLine(
                item.art(), item.function(), item.centre(), item.project(), ore, item.text(), Origin.GENERATED);
    }
}
