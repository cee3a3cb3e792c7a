package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 140: what is transferred from operation is received in investment. */
final class Rule140TransferToInvestment implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "140";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long given = file.sum(
                each -> isHeld(each) && each.isOperating() && each.art().equals("570"));
        long received = file.sum(
                each -> isHeld(each) && !each.isOperating() && each.art().equals("970"));
        if (Math.abs(given + received) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, given + received, given, received);
    }

    private static boolean isHeld(KostraRecord record) {
        return record.isAppropriation() && !record.isOsloDistrict();
    }
}
