package no.rodtrad.kostra.model.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
        var first = new HashMap<String, Integer>(file.records().size() * 2);
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var record : file.records()) {
            var account = account(record);
            var earlier = first.putIfAbsent(account, record.line());
            if (earlier == null) continue;
            groups.computeIfAbsent(account, _ -> new ArrayList<>(List.of(earlier)))
                    .add(record.line());
        }
        // By the first line of each, as the accounts stand in the file.
        groups.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getValue().getFirst()))
                .forEach(group -> found.at(
                        group.getValue(),
                        this,
                        Severity.WARNING,
                        group.getKey(),
                        group.getValue().size()));
    }

    private static String account(KostraRecord record) {
        return record.accountClass().strip() + " · " + record.function() + " · "
                + record.art().strip();
    }
}
