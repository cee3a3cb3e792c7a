package no.rodtrad.demo.eksempelvik;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.kernel.Lookup;

/**
 * Makes the budget of a year of the four-year plan: operations are carried on from the last original budget with as
 * many per cent in every account, so that both sides of internal trade stay equal, then come the measures. Investments
 * are planned project by project, and loans pay for what is left.
 */
final class PlanBudget {

    private static final int HUNDRED = 100;
    private static final String HOUSES = "8750";

    /** One krone in so many of the tax on houses is paid for a holiday home. */
    private static final int HOLIDAY_PART = 8;

    private final PlanFacts facts;
    private final PlanFacts.Year year;
    private final BudgetBook book;
    private final Map<Item, Long> operation = new LinkedHashMap<>();
    private final Map<Item, Long> capital = new LinkedHashMap<>();

    private PlanBudget(PlanFacts facts, PlanFacts.Year year, Tally tally) {
        this.facts = facts;
        this.year = year;
        this.book = new BudgetBook(year.year(), tally);
    }

    /**
     * @param last the original budget of the year before the plan, line by line
     * @throws FactsDisagree when an entity does not come out in balance
     */
    static BudgetBook of(PlanFacts facts, PlanFacts.Year year, Map<Item, Long> last, Tally tally) {
        var made = new PlanBudget(facts, year, tally);
        made.carryOn(last);
        made.measures();
        made.investments();
        made.loanFund(last);
        made.write();
        made.change();
        return made.book;
    }

    /** The line of the treasury behind an art that moves money to or from the reserve, or to investments. */
    static Optional<Item> disposition(String art) {
        return switch (art) {
            case "5700" -> Optional.of(Disposition.transfer(Entity.KK));
            case "5400" -> Optional.of(Disposition.allocation(Entity.KK));
            case "9400" -> Optional.of(Disposition.use(Entity.KK));
            default -> Optional.empty();
        };
    }

    /** What was a project for one year goes on as a part of the service. */
    private void carryOn(Map<Item, Long> last) {
        last.forEach((item, ore) -> {
            if (item.nature().isInvestment()) return;
            long planned = Math.multiplyExact(ore, year.percent()) / HUNDRED;
            if (item.art().equals(HOUSES)) {
                // From 2025 tax on homes and on holiday homes are accounts of their own.
                long holiday = planned / HOLIDAY_PART;
                add(taxed(item, "8780", "Eiendomsskatt boliger"), planned - holiday);
                add(taxed(item, "8790", "Eiendomsskatt fritidsboliger"), holiday);
            } else {
                add(item.on(""), planned);
            }
        });
    }

    private static Item taxed(Item before, String art, String text) {
        return Item.of(before.entity(), before.nature(), before.centre(), art, before.function(), text);
    }

    private void add(Item item, long ore) {
        operation.merge(item, ore, Math::addExact);
    }

    private void measures() {
        for (var measure : facts.measures()) {
            if (measure.year() != year.year()) continue;
            add(named(find(measure.centre(), measure.art()), measure.text()), measure.ore());
        }
    }

    private Item find(String centre, String art) {
        return disposition(art)
                .orElseGet(() -> operation.keySet().stream()
                        .filter(each ->
                                each.centre().equals(centre) && each.art().equals(art))
                        .findFirst()
                        .orElseThrow());
    }

    /** What later cases moved in the year. */
    private void change() {
        var opened = new HashSet<String>();
        for (var each : facts.changes()) {
            if (each.year() != year.year()) continue;
            if (opened.add(each.decided().key())) book.open(each.decided());
            book.add(each.decided().key(), find(each.centre(), each.art()), each.ore());
        }
    }

    /** Each measure is a line of its own, so that one sees what the plan changes. */
    private static Item named(Item item, String text) {
        return new Item(
                item.entity(),
                item.nature(),
                item.centre(),
                item.art(),
                item.function(),
                item.project(),
                text,
                item.counterpart());
    }

    private void investments() {
        for (var each : facts.investments()) {
            if (each.year() != year.year()) continue;
            var row = each.row();
            capital.merge(row.item(), row.ore(), Math::addExact);
            if (row.taxOre() == 0) continue;
            capital.merge(row.tax(), row.taxOre(), Math::addExact);
            capital.merge(Investments.compensationItem(row.item().entity()), -row.taxOre(), Math::addExact);
        }
        for (var entity : Entity.BORROWERS) {
            capital.merge(Disposition.received(entity), -sum(operation, entity, Nature.TO_INVESTMENT), Math::addExact);
            capital.merge(LoanFund.useItem(entity), -sum(capital, entity), Math::addExact);
        }
    }

    /** The fund lends what the others use, and saves what it takes in above what it pays back. */
    private void loanFund(Map<Item, Long> last) {
        var repaid = new EnumMap<Entity, Long>(Entity.class);
        for (var entity : Entity.BORROWERS) {
            capital.put(LoanFund.lendingItem(entity), -Lookup.in(capital, LoanFund.useItem(entity)));
            long instalments = operation.getOrDefault(LoanFund.instalmentItem(entity), 0L);
            capital.put(LoanFund.repaidItem(entity), -instalments);
            repaid.put(entity, instalments);
        }
        long outside =
                Math.multiplyExact(last.getOrDefault(LoanFund.externalInstalmentItem(), 0L), year.percent()) / HUNDRED;
        capital.put(LoanFund.externalInstalmentItem(), outside);
        long left = repaid.values().stream().mapToLong(Long::longValue).sum() - outside;
        capital.put(Disposition.freeAllocation(Entity.LF), left);
        capital.put(LoanFund.externalUseItem(), -sum(capital, Entity.LF));
    }

    private static long sum(Map<Item, Long> lines, Entity entity, Nature... natures) {
        var wanted = List.of(natures);
        return lines.entrySet().stream()
                .filter(each -> each.getKey().entity() == entity
                        && (wanted.isEmpty() || wanted.contains(each.getKey().nature())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void write() {
        book.open(year.decided());
        var key = year.decided().key();
        operation.forEach((item, ore) -> book.add(key, item, ore));
        capital.forEach((item, ore) -> book.add(key, item, ore));
        for (var entity : Entity.values()) {
            for (boolean investment : new boolean[] {false, true}) {
                if (book.imbalance(key, entity, investment) == 0) continue;
                throw new FactsDisagree(PlanReader.BUDGETS, "key", key, "demo.problem.adjustment-unbalanced");
            }
        }
    }
}
