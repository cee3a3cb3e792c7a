package no.rodtrad.demo.eksempelvik;

import java.util.List;
import no.rodtrad.demo.money.Season;
import no.rodtrad.demo.money.Seed;
import no.rodtrad.demo.money.Shares;

/** Posts the investments of a year: what was built, given, sold and lent, and what follows in the balance. */
final class Investments {

    /** Bills come from March; the first months of a year are for tenders. */
    private static final long[] BILLS = {0, 0, 3, 4, 6, 8, 3, 7, 9, 9, 8, 6, 0};

    private final Journal journal;
    private final Seed seed;
    private final List<InvestmentRow> rows;

    Investments(Journal journal, Seed seed, List<InvestmentRow> rows) {
        this.journal = journal;
        this.seed = seed.child("investments" + journal.year());
        this.rows = rows;
    }

    List<InvestmentRow> rows() {
        return rows;
    }

    void post() {
        for (var row : rows) {
            switch (row.item().nature()) {
                case CAPITAL_SPENDING -> build(row);
                case CAPITAL_GRANT -> bank(row, 9).post();
                case GRANT_RECEIVED ->
                    journal.voucher(row.item().entity(), 10, 14, row.item().text())
                            .amount(row.item(), row.ore())
                            .balance(BalanceAccount.OTHER_CLAIM, -row.ore())
                            .post();
                case ASSET_SOLD -> sell(row, CapitalCause.ASSET_SOLD, 6);
                case SHARES_SOLD, DISTRIBUTION -> sell(row, CapitalCause.SHARES_SOLD, 11);
                case SHARES_BOUGHT -> asset(row, CapitalCause.SHARES_BOUGHT, 4);
                case OWN_LENDING -> asset(row, CapitalCause.LENDING, 5);
                case OWN_LENDING_REPAID -> asset(row, CapitalCause.LENDING_REPAID, 5);
                case ON_LENDING -> monthly(row, CapitalCause.LENDING);
                case ON_LENDING_REPAID -> monthly(row, CapitalCause.LENDING_REPAID);
                case ON_LENDING_INSTALMENT -> asset(row, CapitalCause.INSTALMENT, 6);
                case CAPITAL_INSTALMENT -> asset(row, CapitalCause.INSTALMENT, 12);
                case ON_LENDING_LOAN_USED -> useStartLoan(row);
                default -> throw new IllegalStateException("Not in the file of investments: " + row);
            }
        }
        for (var entity : Entity.BORROWERS) compensation(entity);
    }

    /** Whether it has a place in the file of investments. */
    static boolean isPosted(Nature nature) {
        return changesBalance(nature) || nature == Nature.CAPITAL_GRANT || nature == Nature.GRANT_RECEIVED;
    }

    /** Whether something in the balance sheet becomes more or less by it, other than money. */
    static boolean changesBalance(Nature nature) {
        return switch (nature) {
            case CAPITAL_SPENDING, ASSET_SOLD, SHARES_BOUGHT, SHARES_SOLD, DISTRIBUTION -> true;
            case OWN_LENDING, OWN_LENDING_REPAID, CAPITAL_INSTALMENT -> true;
            case ON_LENDING, ON_LENDING_REPAID, ON_LENDING_INSTALMENT, ON_LENDING_LOAN_USED -> true;
            default -> false;
        };
    }

    /** What the state gives back of the tax on investments, before it is known for sure. */
    static Item compensationItem(Entity entity) {
        var centre = entity == Entity.KK ? "930202" : "070102";
        return Item.of(entity, Nature.CAPITAL_VAT, centre, "729", "841", "Kompensasjon for merverdiavgift");
    }

    long compensationOre(Entity entity) {
        return rows.stream()
                .filter(row -> row.item().entity() == entity)
                .mapToLong(InvestmentRow::taxOre)
                .sum();
    }

    private void build(InvestmentRow row) {
        var draw = seed.child(row.item().project());
        var weights = BILLS.clone();
        for (int i = 0; i < weights.length; i++) weights[i] *= draw.between(70, 130);
        var months = Shares.of(row.ore(), weights);
        for (int period = 1; period <= Season.PERIODS; period++) {
            for (long net : halves(months[period - 1])) {
                long tax = row.taxed() ? net / 4 : 0;
                journal.voucher(
                                row.item().entity(),
                                period,
                                draw.between(3, 26),
                                row.item().text())
                        .amount(row.item(), net)
                        .amount(row.tax(), tax)
                        .rest(BalanceAccount.SUPPLIERS)
                        .post();
            }
        }
        // Quarters of an øre are left when each bill is divided; the last bill carries them.
        long left = row.taxOre() - posted(row, months);
        journal.voucher(row.item().entity(), 12, 20, row.item().text())
                .amount(row.tax(), left)
                .rest(BalanceAccount.SUPPLIERS)
                .post();
        journal.voucher(row.item().entity(), 12, 28, "Aktivering " + row.item().text())
                .balance(row.counter().orElseThrow(), row.ore())
                .capital(CapitalCause.ACTIVATION, -row.ore())
                .post();
    }

    private static long posted(InvestmentRow row, long[] months) {
        if (!row.taxed()) return 0;
        long sum = 0;
        for (long month : months) for (long net : halves(month)) sum += net / 4;
        return sum;
    }

    /** Two bills a month in the large projects. */
    private static long[] halves(long ore) {
        if (Math.abs(ore) < 30_000_000) return new long[] {ore};
        return new long[] {ore / 2, ore - ore / 2};
    }

    private void compensation(Entity entity) {
        var quarters = Shares.of(compensationOre(entity), new long[] {1, 3, 4, 4});
        for (int quarter = 0; quarter < quarters.length; quarter++) {
            journal.voucher(entity, 3 * (quarter + 1), 28, "Kompensasjon for merverdiavgift")
                    .amount(compensationItem(entity), -quarters[quarter])
                    .balance(BalanceAccount.OTHER_CLAIM, quarters[quarter])
                    .post();
        }
    }

    private Voucher bank(InvestmentRow row, int period) {
        return journal.voucher(row.item().entity(), period, 10, row.item().text())
                .amount(row.item(), row.ore())
                .balance(BalanceAccount.BANK, -row.ore());
    }

    /** What is bought or repaid changes the balance sheet by the same amount. */
    private void asset(InvestmentRow row, CapitalCause cause, int period) {
        bank(row, period)
                .balance(row.counter().orElseThrow(), row.ore())
                .capital(cause, -row.ore())
                .post();
    }

    private void monthly(InvestmentRow row, CapitalCause cause) {
        var parts = Shares.inSteps(row.ore(), 100, new long[] {1, 2, 1, 2, 3, 2, 1, 2, 3, 2, 2, 1});
        for (int period = 1; period <= parts.length; period++) {
            long part = parts[period - 1];
            journal.voucher(row.item().entity(), period, 20, row.item().text())
                    .amount(row.item(), part)
                    .balance(BalanceAccount.BANK, -part)
                    .balance(row.counter().orElseThrow(), part)
                    .capital(cause, -part)
                    .post();
        }
    }

    /** The price is income; what the thing stood for in the books leaves the balance sheet. */
    private void sell(InvestmentRow row, CapitalCause cause, int period) {
        bank(row, period)
                .balance(row.counter().orElseThrow(), -row.bookOre())
                .capital(cause, row.bookOre())
                .post();
    }

    /** Two million is borrowed each March; what is not lent by the end of the year is unused. */
    private void useStartLoan(InvestmentRow row) {
        long taken = 200_000_000;
        journal.voucher(row.item().entity(), 3, 5, "Låneopptak startlån")
                .balance(BalanceAccount.BANK, taken)
                .balance(BalanceAccount.START_LOANS, -taken)
                .unused(BalanceAccount.UNUSED_LOANS, taken)
                .post();
        journal.voucher(row.item().entity(), 12, 28, row.item().text())
                .amount(row.item(), row.ore())
                .capital(CapitalCause.LOAN_USED, -row.ore())
                .unused(BalanceAccount.UNUSED_LOANS, row.ore())
                .post();
    }
}
