package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 130: a municipality or county has income from taxes, when there is operation. */
final class Rule130TaxIncome implements Rule {

    @Override
    public String number() {
        return "130";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Rule130TaxIncome::isHeld)) return;
        long sum = file.sum(each ->
                isHeld(each) && each.function().equals("800") && each.art().equals("870"));
        if (sum >= 0) found.inSum(this, file.delivery().errorInYear(), sum);
    }

    private static boolean isHeld(KostraRecord record) {
        return Accounts.isRegionalOperating(record) && !Accounts.isLongyearbyen(record);
    }
}
