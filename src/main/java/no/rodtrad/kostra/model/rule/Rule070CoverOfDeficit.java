package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 070: the cover of an earlier deficit, art 530, is on function 880. */
final class Rule070CoverOfDeficit extends RecordRule {

    Rule070CoverOfDeficit() {
        super("070");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation()
                && record.art().equals("530")
                && !record.function().equals("880")
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
