package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
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
    public void check(DeliveredFile file, Findings found) {
        if (!file.any(KostraRecord::isBalance)) return;
        long assets = file.sum(Accounts::isAsset);
        long debt = file.sum(Accounts::isDebtOrEquity);
        if (assets > 0 && debt < 0 && Math.abs(assets + debt) <= TOLERANCE) return;
        found.inSum(this, Severity.ERROR, assets + debt, assets, debt);
    }
}
