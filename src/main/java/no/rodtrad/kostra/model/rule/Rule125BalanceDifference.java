package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 125: the balance sheet has assets, debt and equity, and is in balance. */
final class Rule125BalanceDifference implements Rule {

    private static final long TOLERANCE = 10;

    @Override
    public String number() {
        return "125";
    }

    @Override
    public void check(Inspection inspection, Findings found) {
        if (!inspection.any(KostraRecord::isBalance)) return;
        long assets = inspection.sum(Accounts::isAsset);
        long debt = inspection.sum(Accounts::isDebtOrEquity);
        if (assets > 0 && debt < 0 && Math.abs(assets + debt) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, assets + debt, assets, debt);
    }
}
