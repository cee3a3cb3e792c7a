package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 120: debt and equity are less than 0, when there are any. */
final class Rule120DebtAndEquity implements Rule {

    @Override
    public String number() {
        return "120";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isDebtOrEquity)) return;
        long sum = file.sum(Accounts::isDebtOrEquity);
        if (sum >= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
