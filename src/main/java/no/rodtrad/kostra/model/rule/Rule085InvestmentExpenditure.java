package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 085: there is expenditure in investment, when there is investment. */
final class Rule085InvestmentExpenditure implements Rule {

    @Override
    public String number() {
        return "085";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isRegionalInvestment)) return;
        long sum = file.sum(each -> Accounts.isRegionalInvestment(each) && each.isExpenditure());
        if (sum <= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
