package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 220: internal transfers of a church council cancel out. */
final class Rule220InternalMeansOfChurch implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "220";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long first = file.sum(each -> isHeld(each) && each.art().equals("465"));
        long second = file.sum(each -> isHeld(each) && each.art().equals("865"));
        if (Math.abs(first + second) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, first + second, first, second);
    }

    private static boolean isHeld(KostraRecord record) {
        return record.isAppropriation() && Accounts.isChurchService(record);
    }
}
