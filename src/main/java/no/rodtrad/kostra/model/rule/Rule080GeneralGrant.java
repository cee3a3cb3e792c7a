package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 080: the general grant, art 800, is on function 840. */
final class Rule080GeneralGrant extends RecordRule {

    Rule080GeneralGrant() {
        super("080");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation()
                && record.art().equals("800")
                && !record.function().equals("840")
                && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), record.art(), Integer.toString(record.amount()));
    }
}
