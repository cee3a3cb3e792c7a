package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 010: the function is in the list of the form. */
final class Rule010Function extends RecordRule {

    Rule010Function() {
        super("010");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        var valid = file.codes().functions();
        return !valid.isEmpty() && record.isAppropriation() && !valid.contains(record.function());
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
