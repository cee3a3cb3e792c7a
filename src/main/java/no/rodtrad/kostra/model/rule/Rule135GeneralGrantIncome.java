package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 135: a municipality or county has income from the general grant, when there is operation. */
final class Rule135GeneralGrantIncome implements Rule {

    /** A region that has no general grant of its own. */
    private static final String WITHOUT_GRANT = "501400";

    @Override
    public String number() {
        return "135";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Rule135GeneralGrantIncome::isHeld)) return;
        long sum = file.sum(each ->
                isHeld(each) && each.function().equals("840") && each.art().equals("800"));
        if (sum >= 0) found.inSum(this, file.delivery().errorInYear(), sum);
    }

    private static boolean isHeld(KostraRecord record) {
        boolean without = Accounts.isLongyearbyen(record) || record.region().equals(WITHOUT_GRANT);
        return Accounts.isRegionalOperating(record) && !without;
    }
}
