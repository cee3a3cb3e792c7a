package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 150: depreciation is not 0, when there is any. */
final class Rule150Depreciation implements Rule {

    @Override
    public String number() {
        return "150";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        var records = file.where(Accounts::isDepreciation).toList();
        if (records.isEmpty() || file.sum(Accounts::isDepreciation) != 0) return;
        boolean whole = records.getFirst().isRegional();
        found.inSum(this, whole ? Severity.ERROR : Severity.INFO, records.size());
    }
}
