package no.rodtrad.demo.eksempelvik;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.rodtrad.demo.money.Seed;
import no.rodtrad.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * One year of the three entities, from the opening balance to the closing one. Its result before dispositions is
 * planned; in each entity one account takes what is left, so that the year ends as planned.
 */
final class BookYear {

    /** In the winter of 2022 the treasury drew this much more than it used; it used it the next summer. */
    private static final long DRAWN_TOO_EARLY = 150_000_000;

    private static final int YEAR_DRAWN_TOO_EARLY = 2022;

    /** What one year hands to the next. */
    record Carried(Journal journal, Map<Item, Long> unspent, Map<Entity, Long> uncovered, Map<Entity, Long> deficits) {}

    private final int year;
    private final Tally tally;
    private final Journal journal;
    private final BookFacts facts;
    private final Map<String, Fund> funds = new TreeMap<>();
    private final LoanFund loanFund;
    private final SelfCost selfCost;
    private final Seed seed;
    private final YearBudget budget;
    private final @Nullable Carried before;
    private final Map<Entity, Long> uncovered = new EnumMap<>(Entity.class);
    private final Map<Entity, Long> deficits = new EnumMap<>(Entity.class);
    private final Map<Entity, YearEnd> ends = new EnumMap<>(Entity.class);

    BookYear(
            int year,
            BookFacts facts,
            Tally tally,
            LoanFund loanFund,
            SelfCost selfCost,
            Seed seed,
            @Nullable Carried before) {
        this.year = year;
        this.facts = facts;
        this.tally = tally;
        this.journal = new Journal(year, tally);
        for (var fund : facts.funds()) funds.put(fund.code(), fund);
        this.loanFund = loanFund;
        this.selfCost = selfCost;
        this.seed = seed;
        this.budget = new YearBudget(year, tally, facts);
        this.before = before;
    }

    Journal journal() {
        return journal;
    }

    BudgetBook budget() {
        return budget.book();
    }

    Carried run() {
        if (before == null) {
            Opening.first(journal, loanFund, List.copyOf(funds.values()), facts.opening());
        } else {
            Opening.carried(journal, before.journal());
        }
        var investments = new Investments(journal, seed, Lookup.in(facts.investments(), year));
        investments.post();
        var dispositions = dispositions();
        budget.capital(investments.rows(), dispositions, before == null ? Map.of() : before.unspent());
        for (var entity : Entity.BORROWERS) ends.put(entity, yearEnd(entity, dispositions));

        var draws = new EnumMap<Entity, LoanFund.Draws>(Entity.class);
        for (var entity : Entity.BORROWERS) draws.put(entity, draws(entity, financed(entity, dispositions)));
        loanFund.run(journal, draws);
        loanFund.borrow(journal, used(draws), repaid());

        var cells = OperatingCell.of(facts, year, seed);
        var selfCostMoves = selfCost.run(year, cells);
        var pension = new Pension(Lookup.in(facts.pension(), year));
        postFunds(dispositions);
        pension.post(journal);
        for (var move : selfCostMoves) selfCostFund(move);
        cells = closed(cells, dispositions);
        new OperatingPosts(journal, seed).post(cells);
        for (var entity : Entity.BORROWERS) endOperation(entity, dispositions);
        endLoanFund();
        Settlement.post(journal);
        write(cells, dispositions, pension);
        return new Carried(journal, budget.unspent(investments.rows()), uncovered, deficits);
    }

    private List<Disposition> dispositions() {
        var all = new ArrayList<>(Lookup.in(facts.dispositions(), year));
        if (before == null) return all;
        before.uncovered().forEach((entity, ore) -> {
            if (ore != 0) all.add(new Disposition(Disposition.coverOfUncovered(entity), Optional.empty(), ore));
        });
        return all;
    }

    private static long planned(List<Disposition> dispositions, Entity entity, Nature... natures) {
        var wanted = Set.of(natures);
        return dispositions.stream()
                .filter(each -> each.item().entity() == entity
                        && wanted.contains(each.item().nature()))
                .mapToLong(Disposition::revisedOre)
                .sum();
    }

    private long surplus(Entity entity) {
        return Lookup.in(Lookup.in(facts.surpluses(), year), entity);
    }

    private YearEnd yearEnd(Entity entity, List<Disposition> dispositions) {
        long allocation = planned(dispositions, entity, Nature.TO_RESERVE);
        long use = -planned(dispositions, entity, Nature.FROM_RESERVE);
        long cover = planned(dispositions, entity, Nature.COVER_OF_DEFICIT);
        long free = -tally.opening(
                        key -> key.year() == year && key.entity() == entity && key.account() == BalanceAccount.RESERVE)
                - use;
        long deficit = before == null ? 0 : before.deficits().getOrDefault(entity, 0L);
        var end = YearEnd.of(
                surplus(entity),
                new YearEnd.Planned(
                        planned(dispositions, entity, Nature.TO_INVESTMENT),
                        allocation,
                        cover,
                        use,
                        free,
                        deficit - cover));
        deficits.put(entity, deficit - cover + end.struckCover() - end.covered() + end.carried());
        return end;
    }

    /** The loans that are used: what is needed when the transfer is known, and never more than the budget allows. */
    private long financed(Entity entity, List<Disposition> dispositions) {
        long capital = tally.sum(key -> key.year() == year
                && key.entity() == entity
                && key.column() == Tally.Column.ACCOUNTS
                && key.nature().isInvestment());
        long allocation = planned(dispositions, entity, Nature.CAPITAL_TO_FREE);
        long need = capital
                + allocation
                + planned(
                        dispositions,
                        entity,
                        Nature.CAPITAL_FROM_FREE,
                        Nature.CAPITAL_TO_RESTRICTED,
                        Nature.CAPITAL_FROM_RESTRICTED,
                        Nature.COVER_OF_UNCOVERED)
                - planned(dispositions, entity, Nature.TO_INVESTMENT)
                + Lookup.in(ends, entity).struckTransfer();
        long loans = Math.min(need, budget.revisedLoans(entity));
        long missing = need - loans;
        long struck = Math.min(missing, allocation);
        long carried = missing - struck;
        uncovered.put(entity, carried);
        if (struck > 0) {
            journal.voucher(entity, Journal.CLOSING, 31, "Strykning av avsetning til ubundet investeringsfond")
                    .amount(Disposition.freeAllocation(entity), -struck)
                    .fund(Lookup.in(funds, "U01"), struck)
                    .post();
        }
        if (carried > 0) {
            journal.voucher(entity, Journal.CLOSING, 31, "Udekket beløp ført fram")
                    .amount(Disposition.uncovered(entity), -carried)
                    .balance(BalanceAccount.UNCOVERED, carried)
                    .post();
        }
        return loans;
    }

    private LoanFund.Draws draws(Entity entity, long loans) {
        if (entity == Entity.EKF) return new LoanFund.Draws(Map.of("BYGG", loans), Map.of(), Map.of());
        long water = Math.min(loans, water());
        boolean early = year == YEAR_DRAWN_TOO_EARLY;
        boolean late = year == YEAR_DRAWN_TOO_EARLY + 1;
        // In this order every time, since the vouchers are numbered as they are made.
        var used = new LinkedHashMap<String, Long>();
        used.put("VA", water);
        used.put("OVR", loans - water);
        return new LoanFund.Draws(
                used,
                early ? Map.of("VA", DRAWN_TOO_EARLY) : Map.of(),
                late ? Map.of("VA", DRAWN_TOO_EARLY) : Map.of());
    }

    private long water() {
        return tally.sum(key -> key.year() == year
                && key.column() == Tally.Column.ACCOUNTS
                && key.nature() == Nature.CAPITAL_SPENDING
                && key.centre().startsWith("0402"));
    }

    private static long used(Map<Entity, LoanFund.Draws> draws) {
        return draws.values().stream()
                .flatMap(each -> each.usedByLoan().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private long repaid() {
        return -tally.of(year, Entity.LF, Tally.Column.ACCOUNTS, Nature.OWN_LENDING_REPAID);
    }

    /** Funds with conditions follow their conditions; the others are moved as the budget says, and struck later. */
    private void postFunds(List<Disposition> dispositions) {
        for (var each : dispositions) {
            if (each.item().nature() == Nature.COVER_OF_UNCOVERED) {
                journal.voucher(each.item().entity(), 12, 28, each.item().text())
                        .amount(each.item(), each.revisedOre())
                        .balance(BalanceAccount.UNCOVERED, -each.revisedOre())
                        .post();
            } else if (each.fund().isPresent()) {
                journal.voucher(each.item().entity(), 12, 28, each.item().text())
                        .amount(each.item(), each.revisedOre())
                        .fund(Lookup.in(funds, each.fund().get()), -each.revisedOre())
                        .post();
            }
        }
    }

    private void selfCostFund(SelfCost.Movement move) {
        if (move.ore() == 0) return;
        boolean more = move.ore() > 0;
        var item = Item.of(
                Entity.KK,
                more ? Nature.TO_RESTRICTED : Nature.FROM_RESTRICTED,
                "040201",
                more ? "550" : "950",
                "880",
                more ? "Avsetning til selvkostfond " + move.service() : "Bruk av selvkostfond " + move.service());
        journal.voucher(Entity.KK, Journal.CLOSING, 31, item.text())
                .amount(item, move.ore())
                .fund(Lookup.in(funds, "B01"), -move.ore())
                .post();
    }

    /** The closing accounts take what the planned result leaves; the undertaking mirrors the rent of the treasury. */
    private List<OperatingCell> closed(List<OperatingCell> cells, List<Disposition> dispositions) {
        var rent = left(Entity.KK, cells, dispositions);
        var closed = new ArrayList<OperatingCell>();
        for (var cell : cells) {
            if (cell.closing() && cell.item().entity() == Entity.KK) {
                OperatingCell.checkClosing(cell.item(), "a" + year, rent);
                closed.add(cell.with(rent, cell.originalOre()));
            } else if (cell.mirrored()) {
                closed.add(cell.with(-rent, cell.originalOre()));
            } else {
                closed.add(cell);
            }
        }
        long maintenance = left(Entity.EKF, closed, dispositions);
        return closed.stream()
                .map(cell -> {
                    if (!cell.closing() || cell.item().entity() != Entity.EKF) return cell;
                    OperatingCell.checkClosing(cell.item(), "a" + year, maintenance);
                    return cell.with(maintenance, cell.originalOre());
                })
                .toList();
    }

    private long left(Entity entity, List<OperatingCell> cells, List<Disposition> dispositions) {
        long sum = tally.sum(key -> key.year() == year
                && key.entity() == entity
                && key.column() == Tally.Column.ACCOUNTS
                && !key.nature().isInvestment()
                && !isFree(key.nature()));
        for (var cell : cells) {
            if (cell.item().entity() == entity && cell.item().nature() != Nature.DEPRECIATION)
                sum += cell.accountsOre();
        }
        sum += planned(
                dispositions,
                entity,
                Nature.TO_INVESTMENT,
                Nature.TO_RESERVE,
                Nature.FROM_RESERVE,
                Nature.COVER_OF_DEFICIT);
        return -surplus(entity) - sum;
    }

    private static boolean isFree(Nature nature) {
        return switch (nature) {
            case TO_INVESTMENT, TO_RESERVE, FROM_RESERVE, COVER_OF_DEFICIT -> true;
            default -> false;
        };
    }

    private void endOperation(Entity entity, List<Disposition> dispositions) {
        long transfer = planned(dispositions, entity, Nature.TO_INVESTMENT);
        transfer(entity, 12, "Overføring til investering", transfer);
        long cover = planned(dispositions, entity, Nature.COVER_OF_DEFICIT);
        journal.voucher(entity, 12, 28, "Dekning av tidligere års merforbruk")
                .amount(Disposition.cover(entity), cover)
                .balance(BalanceAccount.DEFICIT, -cover)
                .post();
        var end = Lookup.in(ends, entity);
        var reserve = Lookup.in(funds, entity == Entity.KK ? "D01" : "E01");
        transfer(entity, Journal.CLOSING, "Strykning av overføring til investering", -end.struckTransfer());
        reserve(entity, reserve, "Strykning av avsetning", Disposition.allocation(entity), -end.struckAllocation());
        reserve(entity, reserve, "Strykning av bruk av fond", Disposition.use(entity), end.struckUse());
        reserve(entity, reserve, "Disposisjonsfond mot merforbruk", Disposition.use(entity), -end.reserveUsed());
        reserve(entity, reserve, "Avsetning av mindreforbruk", Disposition.allocation(entity), end.allocated());
        long covered = end.covered() - end.struckCover();
        journal.voucher(entity, Journal.CLOSING, 31, "Dekning av tidligere års merforbruk")
                .amount(Disposition.cover(entity), covered)
                .balance(BalanceAccount.DEFICIT, -covered)
                .post();
        journal.voucher(entity, Journal.CLOSING, 31, "Merforbruk ført fram")
                .amount(Disposition.deficit(entity), -end.carried())
                .balance(BalanceAccount.DEFICIT, end.carried())
                .post();
    }

    private void transfer(Entity entity, int period, String words, long ore) {
        journal.voucher(entity, period, 28, words)
                .amount(Disposition.transfer(entity), ore)
                .amount(Disposition.received(entity), -ore)
                .post();
    }

    private void reserve(Entity entity, Fund fund, String words, Item item, long ore) {
        journal.voucher(entity, Journal.CLOSING, 31, words)
                .amount(item, ore, words)
                .fund(fund, -ore)
                .post();
    }

    /** Instalments that came in and went nowhere stay in a fund; so does the result. */
    private void endLoanFund() {
        long capital = tally.sum(key -> key.year() == year
                && key.entity() == Entity.LF
                && key.column() == Tally.Column.ACCOUNTS
                && key.nature().isInvestment());
        journal.voucher(Entity.LF, 12, 28, "Avsetning til ubundet investeringsfond")
                .amount(Disposition.freeAllocation(Entity.LF), -capital)
                .fund(Lookup.in(funds, "L02"), capital)
                .post();
        long result = tally.sum(key -> key.year() == year
                && key.entity() == Entity.LF
                && key.column() == Tally.Column.ACCOUNTS
                && !key.nature().isInvestment());
        var item = result <= 0 ? Disposition.allocation(Entity.LF) : Disposition.use(Entity.LF);
        reserve(Entity.LF, Lookup.in(funds, "L01"), item.text(), item, -result);
    }

    private void write(List<OperatingCell> cells, List<Disposition> dispositions, Pension pension) {
        budget.operatingMoves(cells);
        var known = new LinkedHashMap<Item, Long>();
        for (var entity : Entity.BORROWERS) {
            long repaid = -posted(LoanFund.repaidItem(entity));
            known.put(LoanFund.repaidItem(entity), -repaid);
        }
        known.put(LoanFund.externalInstalmentItem(), posted(LoanFund.externalInstalmentItem()));
        known.put(Disposition.freeAllocation(Entity.LF), posted(Disposition.freeAllocation(Entity.LF)));
        budget.loanFundCapital(known);
        new OperatingBudget(year, loanFund, budget).write(cells, dispositions, pension);
    }

    private long posted(Item item) {
        return tally.sum(key -> key.year() == year
                && key.entity() == item.entity()
                && key.column() == Tally.Column.ACCOUNTS
                && key.nature() == item.nature()
                && key.centre().equals(item.centre()));
    }
}
