package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 210: internal purchases and sales of a church council cancel out. */
final class Rule210InternalTradeOfChurch implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "210";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long first = file.sum(each -> isHeld(each) && each.art().equals("380"));
        long second = file.sum(each -> isHeld(each) && each.art().equals("780"));
        if (Math.abs(first + second) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, first + second, first, second);
    }

    private static boolean isHeld(KostraRecord record) {
        return record.isAppropriation() && Accounts.isChurchService(record);
    }
}
