package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 126: what the districts of Oslo trade with each other cancels out in operation. */
final class Rule126OsloInternalOperation implements Rule {

    private static final long TOLERANCE = 10;

    @Override
    public String number() {
        return "126";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long paid = file.sum(each -> isDistrict(each) && each.art().equals("298"));
        long received = file.sum(each -> isDistrict(each) && each.art().equals("798"));
        if (Math.abs(paid + received) <= TOLERANCE) return;
        found.inSum(this, Severity.WARNING, paid + received, paid, received);
    }

    private static boolean isDistrict(KostraRecord record) {
        return record.isOsloDistrict() && record.isOperating();
    }
}
