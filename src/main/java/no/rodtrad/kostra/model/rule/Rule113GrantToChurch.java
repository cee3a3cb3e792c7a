package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 113: a church council has income from the municipality, when there is operation. */
final class Rule113GrantToChurch implements Rule {

    @Override
    public String number() {
        return "113";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(KostraRecord::isOperating)) return;
        long sum = file.sum(each -> each.isOperating() && each.art().equals("830"));
        if (sum >= 0) found.inSum(this, Severity.ERROR, sum);
    }
}
