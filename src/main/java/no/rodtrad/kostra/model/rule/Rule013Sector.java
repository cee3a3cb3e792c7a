package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.RuleSet;
import no.rodtrad.kostra.model.Severity;

/** 013: the sector is in the list of the form, and blank for a church council. */
final class Rule013Sector implements Rule {

    private static final String CHURCH_TEXT = "013-church";

    @Override
    public String number() {
        return "013";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        var valid = file.codes().sectors();
        if (valid.isEmpty()) return;
        boolean church = file.delivery().form().rules() == RuleSet.CHURCH;
        for (var record : file.records()) {
            if (!record.isBalance() || valid.contains(record.art())) continue;
            var text = church ? CHURCH_TEXT : number();
            var severity = church ? Severity.ERROR : severity(record);
            found.at(List.of(record.line()), number(), text, severity, record.art(), String.join(", ", valid));
        }
    }

    private static Severity severity(KostraRecord record) {
        return RecordRule.errorInLastQuarter(record);
    }
}
