package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.fact.FactsDisagree;
import no.rodtrad.demo.money.Shares;
import no.rodtrad.kernel.Lookup;

/**
 * Makes the budget of a year backwards: what it ended as is planned, each adjustment is taken off again, and what is
 * left is the original budget. One line of each entity and class takes what is missing for balance.
 */
final class YearBudget {

    /** The art of an adjustment that is paid for from the general reserve. */
    static final String USE_OF_RESERVE = "9400";

    /** Cost centre and art of what is adjusted in the years before the last. */
    static final List<String> ADJUSTED = List.of(
            "020301 0100",
            "020301 1150",
            "040101 2300",
            "910201 8000",
            "910101 8700",
            "920101 0100",
            "010101 0100",
            "010201 0100",
            "020201 0100");

    /** The year when more of the tax was moved to the investments that had been planned. */
    static final int YEAR_OF_MORE_TAX = 2022;

    private static final long HUNDRED_THOUSAND = 10_000_000;
    private static final long THOUSAND = 100_000;

    private final int year;
    private final BudgetBook book;
    private final List<BookFacts.Adjustment> adjustments;
    private final Map<String, Map<Item, Long>> moves = new LinkedHashMap<>();
    private final Map<Item, Long> capital = new LinkedHashMap<>();

    YearBudget(int year, Tally tally, BookFacts facts) {
        this.year = year;
        this.book = new BudgetBook(year, tally);
        this.adjustments = facts.adjustments();
        for (var decided : Lookup.in(facts.cases(), year)) {
            book.open(decided);
            moves.put(decided.key(), new LinkedHashMap<>());
        }
    }

    BudgetBook book() {
        return book;
    }

    private String key(String end) {
        return year + "-" + end;
    }

    private String yearly(int number) {
        return year + "-" + number + "-" + year % 100;
    }

    void move(String key, Item item, long ore) {
        Lookup.in(moves, key).merge(item, ore, Math::addExact);
    }

    long moved(Item item) {
        return moves.values().stream()
                .mapToLong(each -> each.getOrDefault(item, 0L))
                .sum();
    }

    /** Plans the investments: some room in every project, except in the year when the budget was cut to the bone. */
    void capital(List<InvestmentRow> rows, List<Disposition> dispositions, Map<Item, Long> unspent) {
        int percent = year == 2023 ? 100 : 112;
        for (var row : rows) capital(row, percent);
        for (var each : dispositions) {
            if (each.item().nature().isInvestment()) capital.put(each.item(), each.revisedOre());
            if (each.item().nature() == Nature.TO_INVESTMENT) {
                capital.put(Disposition.received(each.item().entity()), -each.revisedOre());
            }
        }
        for (var entity : Entity.BORROWERS) {
            long sum = capitalOf(entity);
            capital.put(LoanFund.useItem(entity), -sum);
            adjust(entity, unspent);
        }
    }

    private void capital(InvestmentRow row, int percent) {
        switch (row.item().nature()) {
            case CAPITAL_SPENDING -> {
                long gross = row.ore() + row.taxOre();
                long room = Math.ceilDiv(gross * percent / 100, HUNDRED_THOUSAND) * HUNDRED_THOUSAND;
                long tax = row.taxed() ? room / 5 : 0;
                capital.merge(row.item(), room - tax, Math::addExact);
                if (tax == 0) return;
                capital.merge(row.tax(), tax, Math::addExact);
                capital.merge(Investments.compensationItem(row.item().entity()), -tax, Math::addExact);
            }
            case GRANT_RECEIVED, ASSET_SOLD, SHARES_SOLD, DISTRIBUTION ->
                capital.put(row.item(), -(-row.ore() * 95 / 100 / HUNDRED_THOUSAND) * HUNDRED_THOUSAND);
            default -> capital.put(row.item(), row.ore());
        }
    }

    private long capitalOf(Entity entity) {
        return capital.entrySet().stream()
                .filter(each -> each.getKey().entity() == entity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Adjustments of the investment budget, each paid for by loans. */
    private void adjust(Entity entity, Map<Item, Long> unspent) {
        var projects = capital.entrySet().stream()
                .filter(each -> each.getKey().entity() == entity
                        && each.getKey().nature() == Nature.CAPITAL_SPENDING
                        && !each.getKey().art().startsWith("0429"))
                .sorted(Comparator.comparing((Map.Entry<Item, Long> each) -> -each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        for (var project : projects) {
            long left = Math.min(unspent.getOrDefault(project, 0L), capital.getOrDefault(project, 0L) / 2);
            long again = left / HUNDRED_THOUSAND * HUNDRED_THOUSAND;
            if (again > 0) paidByLoan("rebevilgning", project, again);
        }
        long more = capital.getOrDefault(projects.getFirst(), 0L) / 10 / HUNDRED_THOUSAND * HUNDRED_THOUSAND;
        if (more > 0) paidByLoan(yearly(25).substring(5), projects.getFirst(), more);
        var largest = projects.get(Math.min(1, projects.size() - 1));
        paidByLoan(yearly(66).substring(5), largest, -2 * HUNDRED_THOUSAND);
    }

    private void paidByLoan(String end, Item project, long ore) {
        move(key(end), project, ore);
        move(key(end), LoanFund.useItem(project.entity()), -ore);
    }

    /** What the council gave room for and was not used, by project: may be given again next year. */
    Map<Item, Long> unspent(List<InvestmentRow> rows) {
        var left = new LinkedHashMap<Item, Long>();
        for (var row : rows) {
            if (row.item().nature() == Nature.CAPITAL_SPENDING) {
                left.put(row.item(), capital.getOrDefault(row.item(), 0L) - row.ore());
            }
        }
        return left;
    }

    long revisedLoans(Entity entity) {
        return -capital.getOrDefault(LoanFund.useItem(entity), 0L);
    }

    /** The loan fund lends what the others are allowed to use; the rest of its year follows from its loans. */
    void loanFundCapital(Map<Item, Long> known) {
        for (var entity : Entity.BORROWERS) capital.put(LoanFund.lendingItem(entity), revisedLoans(entity));
        capital.putAll(known);
        capital.put(LoanFund.externalUseItem(), -capitalOf(Entity.LF));
        for (var batch : moves.entrySet()) {
            for (var entity : Entity.BORROWERS) {
                long loans = batch.getValue().getOrDefault(LoanFund.useItem(entity), 0L);
                if (loans == 0) continue;
                move(batch.getKey(), LoanFund.lendingItem(entity), -loans);
                move(batch.getKey(), LoanFund.externalUseItem(), loans);
            }
        }
    }

    /** Moves of the operating budget that every year but the last has; those of the last are in a file. */
    void operatingMoves(List<OperatingCell> cells) {
        if (year == OperatingCell.LAST_YEAR) {
            for (var each : adjustments) {
                var item = each.art().equals(USE_OF_RESERVE)
                        ? Disposition.use(Entity.KK)
                        : find(cells, each.centre(), each.art(), each.project());
                move(each.key(), item, each.ore());
            }
            return;
        }
        var june = yearly(24);
        move(june, find(cells, "020301", "0100", ""), 350 * THOUSAND);
        move(june, find(cells, "040101", "2300", ""), 550 * THOUSAND);
        move(june, find(cells, "910201", "8000", ""), (year == 2021 ? -600 : -900) * THOUSAND);
        if (year == 2021) move(june, Disposition.use(Entity.KK), -300 * THOUSAND);
        spreadWageReserve(cells);
        move(key("teknisk"), find(cells, "020301", "1150", ""), -60 * THOUSAND);
        move(key("teknisk"), find(cells, "020301", "0100", ""), 60 * THOUSAND);
        if (year == YEAR_OF_MORE_TAX) moreTaxToInvestment(cells);
    }

    private void spreadWageReserve(List<OperatingCell> cells) {
        var reserve = find(cells, "920101", "0100", "");
        long ore = cells.stream()
                .filter(cell -> cell.item().equals(reserve))
                .mapToLong(OperatingCell::originalOre)
                .sum();
        var to = List.of("010101", "010201", "020201", "020301");
        var parts = Shares.inSteps(ore, 1_000_000, new long[] {35, 15, 25, 25});
        move(yearly(51), reserve, -ore);
        for (int i = 0; i < parts.length; i++) move(yearly(51), find(cells, to.get(i), "0100", ""), parts[i]);
    }

    /** Moves both classes in one decision, each in balance. */
    private void moreTaxToInvestment(List<OperatingCell> cells) {
        long ore = 300 * THOUSAND;
        var december = yearly(66);
        move(december, find(cells, "910101", "8700", ""), -ore);
        move(december, Disposition.transfer(Entity.KK), ore);
        move(december, Disposition.received(Entity.KK), -ore);
        move(december, LoanFund.useItem(Entity.KK), ore);
    }

    private static Item find(List<OperatingCell> cells, String centre, String art, String project) {
        return cells.stream()
                .map(OperatingCell::item)
                .filter(item -> item.centre().equals(centre)
                        && item.art().equals(art)
                        && item.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes everything down: the planned investments less their moves are their original budget.
     *
     * @param original of operations, as it was decided
     * @param closing the line of each entity that takes what is missing for balance in operations
     * @throws FactsDisagree when a decision does not come out in balance in each entity and class
     */
    void write(Map<Item, Long> original, List<Item> closing) {
        var first = key("original");
        original.forEach((item, ore) -> book.add(first, item, ore));
        capital.forEach((item, ore) -> book.add(first, item, ore - moved(item)));
        for (var item : closing) {
            long left = -book.imbalance(first, item.entity(), false);
            OperatingCell.checkClosing(item, "b" + year, left);
            book.add(first, item, left);
        }
        moves.forEach((key, lines) -> lines.forEach((item, ore) -> book.add(key, item, ore)));
        for (var key : new ArrayList<>(moves.keySet())) {
            for (var entity : Entity.values()) {
                for (boolean investment : new boolean[] {false, true}) {
                    long off = book.imbalance(key, entity, investment);
                    if (off == 0) continue;
                    throw new FactsDisagree("cases.csv", "key", key, "demo.problem.adjustment-unbalanced");
                }
            }
        }
    }
}
