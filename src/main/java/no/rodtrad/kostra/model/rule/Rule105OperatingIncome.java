package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;

/** 105: there is income in operation, when there is operation. */
final class Rule105OperatingIncome implements Rule {

    @Override
    public String number() {
        return "105";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        if (!inspection.any(Accounts::isRegionalOperating)) return;
        long sum = inspection.sum(each -> Accounts.isRegionalOperating(each) && each.isIncome());
        if (sum >= 0) found.inSum(this, inspection.delivery().errorInYear(), sum);
    }
}
