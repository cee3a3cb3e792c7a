package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.Severity;

/** 155: depreciation is cancelled by its counter item. */
final class Rule155DepreciationDifference implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "155";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        long depreciation = inspection.sum(Accounts::isDepreciation);
        long counterItem = inspection.sum(Accounts::isCounterItem);
        if (Math.abs(depreciation + counterItem) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, depreciation + counterItem, depreciation, counterItem);
    }
}
