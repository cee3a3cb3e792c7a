package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 145: the counter item of depreciation is not 0, when there is one. */
final class Rule145CounterItem implements Rule {

    @Override
    public String number() {
        return "145";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        var records = file.where(Accounts::isCounterItem).toList();
        if (records.isEmpty() || file.sum(Accounts::isCounterItem) != 0) return;
        boolean whole = records.getFirst().isRegional();
        found.inSum(this, whole ? Severity.ERROR : Severity.INFO, records.size());
    }
}
