package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 190: the memorandum accounts are cancelled by their counter account. */
final class Rule190MemorandumAccounts implements Rule {

    private static final long TOLERANCE = 10;
    private static final int COUNTER_ACCOUNT = 9999;

    @Override
    public String number() {
        return "190";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long accounts = file.sum(each -> isMemorandum(each) && each.functionNumber() != COUNTER_ACCOUNT);
        long counter = file.sum(each -> isMemorandum(each) && each.functionNumber() == COUNTER_ACCOUNT);
        if (Math.abs(accounts + counter) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, accounts + counter, accounts, counter);
    }

    private static boolean isMemorandum(KostraRecord record) {
        return record.isBalance() && record.isMemorandum();
    }
}
