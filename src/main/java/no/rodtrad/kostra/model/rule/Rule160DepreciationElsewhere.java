package no.rodtrad.kostra.model.rule;

import java.util.stream.Collectors;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 160: depreciation is on the functions of services. */
final class Rule160DepreciationElsewhere implements Rule {

    @Override
    public String number() {
        return "160";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long sum = file.sum(Rule160DepreciationElsewhere::isMisplaced);
        if (sum == 0) return;
        var functions = file.where(Rule160DepreciationElsewhere::isMisplaced).map(KostraRecord::function);
        found.inSum(this, Severity.ERROR, sum, functions.distinct().collect(Collectors.joining(", ")));
    }

    private static boolean isMisplaced(KostraRecord record) {
        return Accounts.isOperating(record) && record.art().equals("590") && Accounts.isFinance(record);
    }
}
