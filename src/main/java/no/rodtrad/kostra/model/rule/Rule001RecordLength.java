package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 001: each record is 48 characters without tabs. A file where one is not cannot be read further. */
final class Rule001RecordLength {

    static final String NUMBER = "001";

    private static final char TAB = '\t';

    private Rule001RecordLength() {}

    /** @param records lines that are not empty, without their ends */
    static void check(List<String> records, Findings found) {
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            if (record.length() == KostraRecord.LENGTH && record.indexOf(TAB) < 0) continue;
            var text = record.length() == KostraRecord.LENGTH ? NUMBER + "-tab" : NUMBER;
            found.at(List.of(i + 1), NUMBER, text, Severity.FATAL, KostraRecord.LENGTH, record.length());
        }
    }
}
