package no.rodtrad.statement.model.yearend;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import no.rodtrad.chart.model.AccountClass;
import no.rodtrad.chart.model.AccountSum;
import no.rodtrad.kernel.Money;

/**
 * The closing of one entity as its accounts and its revised budget have it, before cancellations. What § 5-9 calls «in
 * accordance with the annual budget and authorities» is the revised budget; the rest is the accounts. The arts are
 * those of the form files of § 5-9.
 */
public record YearEndBasis(OperatingClosing operating, InvestmentClosing investment) {

    private static final Set<Integer> ON_LENDING = Set.of(512, 522, 912, 922);

    /**
     * What no art tells. All positive.
     *
     * @param freeReserve what can be used of the general reserve after the budgeted allocation and use in full
     * @param earlierDeficit chapter 5900 at 1 January
     * @param earlierUncovered chapter 5970 at 1 January
     * @param onLendingAllocation the part of art 550 in investments that is of on-lending
     * @param onLendingFundUse the part of art 950 in investments that is of on-lending
     */
    public record Facts(
            Money freeReserve,
            Money earlierDeficit,
            Money earlierUncovered,
            Money onLendingAllocation,
            Money onLendingFundUse) {}

    /** @throws IllegalArgumentException when the sums are of more than one entity: each closes for itself */
    public static YearEndBasis of(List<AccountSum> accounts, List<AccountSum> revisedBudget, Facts facts) {
        long entities = Stream.concat(accounts.stream(), revisedBudget.stream())
                .map(AccountSum::entity)
                .distinct()
                .count();
        if (entities > 1) throw new IllegalArgumentException("Each entity closes for itself, these are " + entities);
        return new YearEndBasis(operating(accounts, revisedBudget, facts), investment(accounts, revisedBudget, facts));
    }

    private static OperatingClosing operating(List<AccountSum> accounts, List<AccountSum> budget, Facts facts) {
        var operation = AccountClass.OPERATION;
        return new OperatingClosing(
                sum(accounts, operation, art -> art <= 511 || art >= 590 && art <= 909 || art == 990),
                sum(accounts, operation, art -> art == 550),
                sum(accounts, operation, art -> art == 950),
                sum(budget, operation, art -> art == 570),
                sum(budget, operation, art -> art == 540),
                sum(budget, operation, art -> art == 940),
                sum(budget, operation, art -> art == 530),
                facts.freeReserve(),
                facts.earlierDeficit());
    }

    private static InvestmentClosing investment(List<AccountSum> accounts, List<AccountSum> budget, Facts facts) {
        var investment = AccountClass.INVESTMENT;
        var onLending = new OnLendingClosing(
                sum(accounts, investment, art -> art == 522),
                sum(accounts, investment, art -> art == 912),
                sum(accounts, investment, art -> art == 512),
                sum(accounts, investment, art -> art == 922),
                facts.onLendingAllocation(),
                facts.onLendingFundUse().negate());
        return new InvestmentClosing(
                sum(accounts, investment, YearEndBasis::isExpenditureOrIncome),
                onLending,
                sum(accounts, investment, art -> art == 550).minus(facts.onLendingAllocation()),
                sum(accounts, investment, art -> art == 950).plus(facts.onLendingFundUse()),
                sum(budget, investment, art -> art == 910 || art == 911),
                sum(budget, investment, art -> art == 970),
                sum(budget, investment, art -> art == 540),
                sum(budget, investment, art -> art == 940),
                sum(accounts, investment, art -> art == 530),
                facts.earlierUncovered());
    }

    private static boolean isExpenditureOrIncome(int art) {
        if (ON_LENDING.contains(art)) return false;
        return art <= 500 || art >= 510 && art <= 529 || art >= 660 && art <= 905 || art >= 912 && art <= 929;
    }

    private static Money sum(List<AccountSum> sums, AccountClass accountClass, IntPredicate arts) {
        return Money.sum(sums.stream()
                .filter(each -> each.accountClass() == accountClass)
                .filter(each -> arts.test(Integer.parseInt(each.account())))
                .map(AccountSum::amount)
                .toList());
    }
}
