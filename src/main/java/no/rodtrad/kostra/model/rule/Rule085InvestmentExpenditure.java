package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.Severity;

/** 085: there is expenditure in investment, when there is investment. */
final class Rule085InvestmentExpenditure implements Rule {

    @Override
    public String number() {
        return "085";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        if (!inspection.any(Accounts::isRegionalInvestment)) return;
        long sum = inspection.sum(each -> Accounts.isRegionalInvestment(each) && each.isExpenditure());
        if (sum <= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
