package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 115: the assets are more than 0, when there are any. */
final class Rule115Assets implements Rule {

    @Override
    public String number() {
        return "115";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(Accounts::isAsset)) return;
        long sum = file.sum(Accounts::isAsset);
        if (sum <= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
