package no.rodtrad.demo.eksempelvik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.rodtrad.demo.money.BudgetBatch;
import no.rodtrad.demo.money.PostingBatch;
import no.rodtrad.demo.money.Seed;

/**
 * The books of the invented municipality from 2021 to 2024, and its plan for the years to 2028, with what they must
 * come to. The same every time.
 *
 * @param loans every month of every internal loan, as it was and as it was posted
 */
record EksempelvikBooks(
        BookFacts facts,
        List<PostingBatch> postings,
        List<BudgetBatch> budgets,
        Tally tally,
        List<LoanFund.Month> loans,
        List<SelfCost.Year> selfCost,
        List<SelfCost.Layer> layers) {

    public static final int FIRST_YEAR = 2021;
    public static final int LAST_YEAR = OperatingCell.LAST_YEAR;

    static final long SEED = 1837;

    /** Vouchers of a year are numbered through, each entity from a round number. */
    private static final long NUMBERS_OF_A_YEAR = 1_000_000;

    private static final long NUMBERS_OF_AN_ENTITY = 300_000;

    /** Day of the next month on which the ledger of a month is known. */
    private static final int DAY_KNOWN = 10;

    private static final int DAY_CLOSED = 22;

    public EksempelvikBooks {
        postings = List.copyOf(postings);
        budgets = List.copyOf(budgets);
        loans = List.copyOf(loans);
        selfCost = List.copyOf(selfCost);
        layers = List.copyOf(layers);
    }

    /** Makes them. Pure: the same books from the same facts. */
    static EksempelvikBooks generate(BookFacts facts) {
        var tally = new Tally();
        var loanFund = new LoanFund(facts);
        var selfCost = new SelfCost(facts);
        var seed = new Seed(SEED);
        var postings = new ArrayList<PostingBatch>();
        var budgets = new ArrayList<BudgetBatch>();
        BookYear.Carried carried = null;
        Map<Item, Long> last = Map.of();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var made = new BookYear(year, facts, tally, loanFund, selfCost, seed, carried);
            carried = made.run();
            batches(made.journal(), postings);
            budgets.addAll(made.budget().batches());
            if (year == LAST_YEAR) last = made.budget().lines(BookChecks.original(year));
        }
        for (var year : facts.plan().years()) {
            budgets.addAll(PlanBudget.of(facts.plan(), year, last, tally).batches());
        }
        return new EksempelvikBooks(
                facts, postings, budgets, tally, loanFund.months(), selfCost.years(), selfCost.history());
    }

    List<Fund> funds() {
        return facts.funds();
    }

    private static void batches(Journal journal, List<PostingBatch> postings) {
        for (var entity : Entity.values()) {
            long number = journal.year() % 100 * NUMBERS_OF_A_YEAR + entity.ordinal() * NUMBERS_OF_AN_ENTITY + 1;
            for (int period = 0; period <= Journal.CLOSING; period++) {
                var lines = journal.postings(entity, period, number);
                number += journal.count(entity, period);
                if (lines.isEmpty()) continue;
                var name = "Regnskap %d %s, %s"
                        .formatted(
                                journal.year(),
                                entity,
                                period == 0 ? "inngående balanse" : "periode %02d".formatted(period));
                postings.add(new PostingBatch(
                        name, entity.name(), journal.year(), period, knownOn(journal.year(), period), lines));
            }
        }
    }

    /** The opening balance is known when the year before it is closed. */
    private static LocalDate knownOn(int year, int period) {
        return switch (period) {
            case 0 -> LocalDate.of(year, 2, DAY_CLOSED);
            case Journal.CLOSING -> LocalDate.of(year + 1, 2, DAY_CLOSED);
            default -> LocalDate.of(year, period, 1).plusMonths(1).withDayOfMonth(DAY_KNOWN);
        };
    }
}
