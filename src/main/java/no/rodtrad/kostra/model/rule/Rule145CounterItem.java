package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.Severity;

/** 145: the counter item of depreciation is not 0, when there is one. */
final class Rule145CounterItem implements Rule {

    @Override
    public String number() {
        return "145";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        var records = inspection.where(Accounts::isCounterItem).toList();
        if (records.isEmpty() || inspection.sum(Accounts::isCounterItem) != 0) return;
        boolean whole = records.getFirst().isRegional();
        found.inSum(this, whole ? Severity.ERROR : Severity.INFO, records.size());
    }
}
