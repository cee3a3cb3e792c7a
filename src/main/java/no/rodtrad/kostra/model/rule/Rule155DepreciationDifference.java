package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Severity;

/** 155: depreciation is cancelled by its counter item. */
final class Rule155DepreciationDifference implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "155";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long depreciation = file.sum(Accounts::isDepreciation);
        long counterItem = file.sum(Accounts::isCounterItem);
        if (Math.abs(depreciation + counterItem) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, depreciation + counterItem, depreciation, counterItem);
    }
}
