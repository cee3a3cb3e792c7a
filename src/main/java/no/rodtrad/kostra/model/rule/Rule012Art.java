package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 012: the art is in the list of the form. Quarterly forms have no such list. */
final class Rule012Art extends RecordRule {

    Rule012Art() {
        super("012");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        var valid = file.codes().arts();
        return !valid.isEmpty() && record.isAppropriation() && !valid.contains(record.art());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return errorInLastQuarter(record);
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.art(), Integer.toString(file.codes().ofYear()));
    }
}
