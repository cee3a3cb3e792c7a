package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;

/** 105: there is income in operation, when there is operation. */
final class Rule105OperatingIncome implements Rule {

    @Override
    public String number() {
        return "105";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isRegionalOperating)) return;
        long sum = file.sum(each -> Accounts.isRegionalOperating(each) && each.isIncome());
        if (sum >= 0) found.inSum(this, file.delivery().errorInYear(), sum);
    }
}
