package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 170: cooperation between municipalities cancels out in investment. */
final class Rule170CooperationInvestment implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "170";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long sum = file.sum(Rule170CooperationInvestment::isCooperation);
        if (Math.abs(sum) > TOLERANCE) found.inSum(this, Severity.ERROR, sum);
    }

    private static boolean isCooperation(KostraRecord record) {
        return record.isMunicipality()
                && Accounts.isInvestment(record)
                && record.function().equals("290");
    }
}
