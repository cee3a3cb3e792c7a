package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 095: investment is in balance. */
final class Rule095InvestmentDifference implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "095";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long expenditure = file.sum(each -> Accounts.isInvestment(each) && each.isExpenditure());
        long income = file.sum(each -> Accounts.isInvestment(each) && !each.isExpenditure());
        if (Math.abs(expenditure + income) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, expenditure + income, expenditure, income);
    }
}
