package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;

/** 100: there is expenditure in operation, when there is operation. */
final class Rule100OperatingExpenditure implements Rule {

    @Override
    public String number() {
        return "100";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isOperating)) return;
        long sum = file.sum(each -> Accounts.isOperating(each) && each.isExpenditure());
        if (sum <= 0) found.inSum(this, file.delivery().errorInYear(), sum);
    }
}
