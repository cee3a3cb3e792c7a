package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 011: the balance chapter is in the list of the form. */
final class Rule011Chapter extends RecordRule {

    Rule011Chapter() {
        super("011");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        var valid = file.codes().chapters();
        return !valid.isEmpty() && record.isBalance() && !valid.contains(record.code());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return errorInLastQuarter(record);
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.code(), Integer.toString(file.codes().ofYear()));
    }
}
