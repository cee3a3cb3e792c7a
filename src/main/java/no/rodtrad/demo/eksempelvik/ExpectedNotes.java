package no.rodtrad.demo.eksempelvik;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import no.rodtrad.demo.eksempelvik.Tally.Column;

/** What the notes must come to: working capital, capital account, funds, minimum repayment, full cost, pairs. */
final class ExpectedNotes {

    private final EksempelvikBooks books;
    private final Tally tally;
    private final List<ExpectedTotal> totals = new ArrayList<>();

    ExpectedNotes(EksempelvikBooks books) {
        this.books = books;
        this.tally = books.tally();
    }

    List<ExpectedTotal> make() {
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var entity : Entity.values()) {
                workingCapital(year, entity);
                capitalAccount(year, entity);
                repayment(year, entity);
            }
            legalPersonsRepayment(year);
            pairs(year);
        }
        for (var fund : books.funds()) fund(fund);
        selfCost();
        internalInterest();
        return totals;
    }

    /** More working capital is positive, as an asset is. */
    private void workingCapital(int year, Entity entity) {
        long accounts = -tally.sum(key -> key.year() == year
                && key.entity() == entity
                && key.column() == Column.ACCOUNTS
                && !key.nature().isDisposition()
                && !isDepreciation(key.nature()));
        long closing = tally.closing(key ->
                key.year() == year && key.entity() == entity && key.account().isWorkingCapital());
        long opening = tally.opening(key ->
                key.year() == year && key.entity() == entity && key.account().isWorkingCapital());
        add(year, entity, "working-capital", "by-accounts", accounts);
        add(year, entity, "working-capital", "unused-loans", change(year, entity, BalanceAccount.UNUSED_LOANS));
        add(
                year,
                entity,
                "working-capital",
                "unused-internal-loans",
                change(year, entity, BalanceAccount.UNUSED_INTERNAL_LOANS));
        add(year, entity, "working-capital", "by-balance", closing - opening);
    }

    private static boolean isDepreciation(Nature nature) {
        return nature == Nature.DEPRECIATION || nature == Nature.DEPRECIATION_COUNTER;
    }

    private long change(int year, Entity entity, BalanceAccount account) {
        return tally.closing(year, entity, account) - opening(year, entity, account);
    }

    private void capitalAccount(int year, Entity entity) {
        for (var cause : CapitalCause.values()) {
            add(year, entity, "capital-account", cause.key(), tally.cause(year, entity, cause));
        }
        add(year, entity, "capital-account", "closing", tally.closing(year, entity, BalanceAccount.CAPITAL));
    }

    /** Kommuneloven § 14-18: depreciation of the year × loan debt / depreciable assets, both at its beginning. */
    private void repayment(int year, Entity entity) {
        if (entity == Entity.LF) return;
        long debt = -opening(year, entity, BalanceAccount.LOANS) - opening(year, entity, BalanceAccount.INTERNAL_LOANS);
        long paid = tally.of(year, entity, Column.ACCOUNTS, Nature.INSTALMENT);
        repayment(year, entity.name(), depreciation(year, entity), debt, assets(year, entity), paid);
    }

    /** The legal person owes what the loan fund owes outside; extraordinary instalments do not count. */
    private void legalPersonsRepayment(int year) {
        long debt = -opening(year, Entity.KK, BalanceAccount.LOANS) - opening(year, Entity.LF, BalanceAccount.LOANS);
        long paid = tally.sum(key -> key.year() == year
                        && key.column() == Column.ACCOUNTS
                        && key.nature() == Nature.INSTALMENT
                        && !key.internal())
                + tally.of(year, Entity.LF, Column.ACCOUNTS, Nature.CAPITAL_INSTALMENT);
        repayment(
                year,
                Expected.LEGAL_PERSON,
                depreciation(year, Entity.KK) + depreciation(year, Entity.EKF),
                debt,
                assets(year, Entity.KK) + assets(year, Entity.EKF),
                paid);
    }

    private long depreciation(int year, Entity entity) {
        return tally.of(year, entity, Column.ACCOUNTS, Nature.DEPRECIATION);
    }

    private long assets(int year, Entity entity) {
        return opening(year, entity, BalanceAccount.PROPERTY) + opening(year, entity, BalanceAccount.EQUIPMENT);
    }

    private long opening(int year, Entity entity, BalanceAccount account) {
        return tally.opening(key -> key.year() == year && key.entity() == entity && key.account() == account);
    }

    private void repayment(int year, String entity, long depreciation, long debt, long assets, long paid) {
        var product = BigInteger.valueOf(depreciation).multiply(BigInteger.valueOf(debt));
        var divisor = BigInteger.valueOf(assets);
        // Rounded up: less than this is too little.
        long minimum =
                product.add(divisor).subtract(BigInteger.ONE).divide(divisor).longValueExact();
        add(year, entity, "minimum-repayment", "depreciation", depreciation);
        add(year, entity, "minimum-repayment", "loan-debt", debt);
        add(year, entity, "minimum-repayment", "depreciable-assets", assets);
        add(year, entity, "minimum-repayment", "minimum", minimum);
        add(year, entity, "minimum-repayment", "paid", paid);
    }

    private void fund(Fund fund) {
        long balance = -fund.openingOre();
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            long to = tally.fund(year, fund.code(), "to");
            long from = tally.fund(year, fund.code(), "from");
            add(year, fund.entity(), "fund", fund.code() + ".opening", balance);
            add(year, fund.entity(), "fund", fund.code() + ".to", to);
            add(year, fund.entity(), "fund", fund.code() + ".from", from);
            balance += to + from;
            add(year, fund.entity(), "fund", fund.code() + ".closing", balance);
        }
    }

    /** Here a surplus, and what the payers have to their credit, is positive, as in the calculation itself. */
    private void selfCost() {
        for (var each : books.selfCost()) {
            add(each.year(), Entity.KK, "self-cost", each.service() + ".result", each.result());
            add(each.year(), Entity.KK, "self-cost", each.service() + ".opening", each.opening());
            add(each.year(), Entity.KK, "self-cost", each.service() + ".interest", each.interest());
            add(each.year(), Entity.KK, "self-cost", each.service() + ".closing", each.closing());
        }
        for (var layer : books.layers()) {
            var line = layer.service() + ".origin-" + layer.origin();
            add(layer.year(), Entity.KK, "self-cost", line, layer.closing());
        }
    }

    private void internalInterest() {
        for (int year = EksempelvikBooks.FIRST_YEAR; year <= EksempelvikBooks.LAST_YEAR; year++) {
            for (var entity : Entity.BORROWERS) {
                int wanted = year;
                var months = books.loans().stream()
                        .filter(month -> month.year() == wanted && month.borrower() == entity)
                        .toList();
                long right = months.stream().mapToLong(LoanFund.Month::interest).sum();
                long posted = months.stream().mapToLong(LoanFund.Month::posted).sum();
                add(year, entity, "internal-interest", "recomputed", right);
                add(year, entity, "internal-interest", "posted", posted);
                add(year, entity, "internal-interest", "difference", posted - right);
            }
        }
    }

    /** Each pair comes to zero; that is what the mirror sees, also in the year of the error. */
    private void pairs(int year) {
        for (var account : BalanceAccount.values()) {
            long internal = tally.closing(key -> key.year() == year && key.account() == account && key.internal());
            if (internal != 0) add(year, Expected.LEGAL_PERSON, "internal-balance", account.digits(), internal);
        }
    }

    private void add(int year, Entity entity, String form, String line, long ore) {
        add(year, entity.name(), form, line, ore);
    }

    private void add(int year, String entity, String form, String line, long ore) {
        totals.add(new ExpectedTotal(year, entity, form, "", line, Column.ACCOUNTS.key(), ore));
    }
}
