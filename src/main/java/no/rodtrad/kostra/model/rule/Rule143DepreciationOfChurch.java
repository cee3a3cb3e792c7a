package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 143: depreciation of a church council is cancelled by its counter item. */
final class Rule143DepreciationOfChurch implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "143";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long first = file.sum(each -> isHeld(each) && each.art().equals("590"));
        long second = file.sum(each -> isHeld(each) && each.art().equals("990"));
        if (Math.abs(first + second) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, first + second, first, second);
    }

    private static boolean isHeld(KostraRecord record) {
        return record.isOperating() && Accounts.isChurchService(record);
    }
}
