package no.rodtrad.kostra.model.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 015: several amounts on the same account are added together when they are sent in. */
final class Rule015Duplicates implements Rule {

    @Override
    public String number() {
        return "015";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        var groups = new LinkedHashMap<List<String>, List<Integer>>();
        for (var record : file.records()) {
            groups.computeIfAbsent(account(record), _ -> new ArrayList<>(1)).add(record.line());
        }
        groups.forEach((account, lines) -> {
            if (lines.size() > 1) found.at(lines, this, Severity.WARNING, String.join(" · ", account), lines.size());
        });
    }

    private static List<String> account(KostraRecord record) {
        return List.of(
                record.accountClass().strip(), record.function(), record.art().strip());
    }
}
