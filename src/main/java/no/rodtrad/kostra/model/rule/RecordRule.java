package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** A control that looks at one record at a time, and finds something for each that is wrong. */
abstract class RecordRule implements Rule {

    private final String number;

    RecordRule(String number) {
        this.number = number;
    }

    @Override
    public final String number() {
        return number;
    }

    @Override
    public final void check(DeliveredFile file, Findings found) {
        for (var record : file.records()) {
            if (!isWrong(record, file)) continue;
            found.at(
                    record,
                    this,
                    severity(record, file),
                    arguments(record, file).toArray());
        }
    }

    abstract boolean isWrong(KostraRecord record, DeliveredFile file);

    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.ERROR;
    }

    /** What the text tells, in its order. */
    abstract List<String> arguments(KostraRecord record, DeliveredFile file);

    /** Wrong in the year and in the last quarter, worth a warning in the first three: by the quarter of the record. */
    static Severity errorInLastQuarter(KostraRecord record) {
        return "123".contains(record.quarter()) ? Severity.WARNING : Severity.ERROR;
    }
}
