package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 007: the organisation is the one that delivers, and blank when none does. */
final class Rule007Organisation extends RecordRule {

    Rule007Organisation() {
        super("007");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !record.organisation().equals(file.delivery().organisation());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.organisation(), file.delivery().organisation());
    }
}
