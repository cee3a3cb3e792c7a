package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 110: operation has expenditure and income, and is in balance. */
final class Rule110OperatingDifference implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "110";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isOperating)) return;
        long expenditure = file.sum(each -> Accounts.isOperating(each) && each.isExpenditure());
        long income = file.sum(each -> Accounts.isOperating(each) && !each.isExpenditure());
        boolean balanced = Math.abs(expenditure + income) <= TOLERANCE;
        if (expenditure > 0 && income < 0 && balanced) return;
        found.inSum(this, Severity.ERROR, expenditure + income, expenditure, income);
    }
}
