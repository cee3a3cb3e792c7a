package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 090: there is income in investment, when there is investment. */
final class Rule090InvestmentIncome implements Rule {

    @Override
    public String number() {
        return "090";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isRegionalInvestment)) return;
        long sum = file.sum(each -> Accounts.isRegionalInvestment(each) && each.isIncome());
        if (sum >= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
