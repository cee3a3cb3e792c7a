package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 185: cooperation between counties cancels out in operation. */
final class Rule185CountyCooperationOperation implements Rule {

    private static final long TOLERANCE = 30;

    @Override
    public String number() {
        return "185";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long sum = file.sum(Rule185CountyCooperationOperation::isCooperation);
        if (Math.abs(sum) > TOLERANCE) found.inSum(this, Severity.ERROR, sum);
    }

    private static boolean isCooperation(KostraRecord record) {
        return record.isCounty()
                && Accounts.isOperating(record)
                && record.function().equals("465");
    }
}
