package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 006: the region is the one that delivers. */
final class Rule006Region extends RecordRule {

    Rule006Region() {
        super("006");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !record.region().equals(file.delivery().region());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.region(), file.delivery().region());
    }
}
