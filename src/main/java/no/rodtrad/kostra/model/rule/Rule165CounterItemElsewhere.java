package no.rodtrad.kostra.model.rule;

import java.util.stream.Collectors;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 165: the counter item of depreciation is on function 860 alone. */
final class Rule165CounterItemElsewhere implements Rule {

    @Override
    public String number() {
        return "165";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        long sum = file.sum(Rule165CounterItemElsewhere::isMisplaced);
        if (sum == 0) return;
        var functions = file.where(Rule165CounterItemElsewhere::isMisplaced).map(KostraRecord::function);
        found.inSum(this, Severity.ERROR, sum, functions.distinct().collect(Collectors.joining(", ")));
    }

    private static boolean isMisplaced(KostraRecord record) {
        return Accounts.isOperating(record)
                && record.art().equals("990")
                && !record.function().equals("860");
    }
}
