package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
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
    public void check(Inspection inspection, Findings found) {
        if (!inspection.any(Rule135GeneralGrantIncome::isHeld)) return;
        long sum = inspection.sum(each ->
                isHeld(each) && each.function().equals("840") && each.art().equals("800"));
        if (sum >= 0) found.inSum(this, inspection.delivery().errorInYear(), sum);
    }

    private static boolean isHeld(KostraRecord record) {
        boolean without = Accounts.isLongyearbyen(record) || record.region().equals(WITHOUT_GRANT);
        return Accounts.isRegionalOperating(record) && !without;
    }
}
