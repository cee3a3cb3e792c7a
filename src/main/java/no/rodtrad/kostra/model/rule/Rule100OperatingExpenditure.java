package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;

/** 100: there is expenditure in operation, when there is operation. */
final class Rule100OperatingExpenditure implements Rule {

    @Override
    public String number() {
        return "100";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        if (!inspection.any(Accounts::isOperating)) return;
        long sum = inspection.sum(each -> Accounts.isOperating(each) && each.isExpenditure());
        if (sum <= 0) found.inSum(this, inspection.delivery().errorInYear(), sum);
    }
}
