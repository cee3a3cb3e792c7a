package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 010 utgått: a function that has gone is taken in for now in a quarterly file. It shares the number of 010. */
final class Rule010ExpiredFunction implements Rule {

    private static final String TEXT = "010-expired";

    @Override
    public String number() {
        return "010";
    }

    @Override
    public void check(DeliveredFile file, Findings found) {
        for (var record : file.records()) {
            if (!isExpired(record, file)) continue;
            found.at(List.of(record.line()), number(), TEXT, Severity.WARNING, record.function());
        }
    }

    private static boolean isExpired(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation() && file.codes().expired().contains(record.function());
    }
}
