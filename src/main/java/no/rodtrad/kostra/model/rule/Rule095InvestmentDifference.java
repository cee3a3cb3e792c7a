package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.Severity;

/** 095: investment is in balance. */
final class Rule095InvestmentDifference implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "095";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        long expenditure = inspection.sum(each -> Accounts.isInvestment(each) && each.isExpenditure());
        long income = inspection.sum(each -> Accounts.isInvestment(each) && !each.isExpenditure());
        if (Math.abs(expenditure + income) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, expenditure + income, expenditure, income);
    }
}
